using ConfirmFlow.Local;

namespace ConfirmFlow.Grants.Tests;

public sealed class TakingDecisionsAgain
{
    [Fact]
    public void By_the_same_policies_they_are_the_same() => Assert.Empty(new Replay(Shop.Everything).Differing(Roles(Shop.Text)));

    [Fact]
    public void What_a_changed_policy_would_deny_or_allow_is_found()
    {
        var denied = Shop.Did("dynamodb:PutItem", Shop.Orders, "id", "price") with { Allowed = false };
        var replay = new Replay([.. Shop.Everything, denied]);

        Assert.Equal([Shop.Orders], replay.Differing(Roles(Shop.Text.Replace("[\"" + Shop.Orders + "\", ", "[", StringComparison.Ordinal))).Select(decision => decision.Request.Resource));
        Assert.Equal([denied], replay.Differing(Roles(Shop.Text.Replace("[id, status]", "[id, status, price]", StringComparison.Ordinal))));
    }

    [Fact]
    public void Of_what_differs_in_names_and_times_only_one_is_taken()
    {
        Decision At(string id, string time) => Shop.Did("dynamodb:GetItem", Shop.Orders) with
        {
            Request = new("dynamodb:GetItem", Shop.Orders, new ConditionKeys().With("dynamodb:LeadingKeys", $"request#{id}").With("aws:CurrentTime", time)),
        };

        Assert.Single(new Replay([At("ar-aaaaaaaaaaaaaaaaaaaaaaaaaa", "1"), At("ar-bbbbbbbbbbbbbbbbbbbbbbbbbb", "2")]).Decisions);
        Assert.Equal(2, new Replay([At("ar-aaaaaaaaaaaaaaaaaaaaaaaaaa", "1"), At("ar-bbbbbbbbbbbbbbbbbbbbbbbbbb", "2") with { Allowed = false }]).Decisions.Count);
    }

    private static RoleBook Roles(string text) => new(new StackTemplate(text, "shop.yaml", new(), new Dictionary<string, string>()));
}
