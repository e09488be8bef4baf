namespace ConfirmFlow.Domain.Tests;

public class ReadingPolicies
{
    [Fact]
    public void The_policy_of_the_sample_says_who_approves_what()
    {
        var policy = Good(File.ReadAllText(Path.Combine(Node.Root, "functions", "policy.json")), WithLargeAmounts);

        Assert.Equal(["delete-customer", "drop-table", "extend-trial", "refund-order"], policy.Actions.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(new RequesterSources("requester", "x-requester"), policy.Requester);
        Assert.Equal((Ruling.Deny, Ruling.Approve), (policy.For("drop-table").Ruling, policy.For("extend-trial").Ruling));
        Assert.All([policy.For("drop-table"), policy.For("extend-trial")], silent => Assert.True(silent.Reason.Length > 10 && silent.Stages.IsEmpty));

        var refund = policy.For("refund-order");
        Assert.Equal((Ruling.Ask, Hours(24), TimeSpan.FromMinutes(15)), (refund.Ruling, refund.Deadline, refund.UsableFor));
        Assert.Equal(2, refund.Stages.Length);
        Assert.Equal(["ada@example.com", "grace@example.com"], refund.Stages[0].Approvers.Select(person => person.Address));
        Assert.Equal((1, Hours(4)), (refund.Stages[0].Quorum, refund.Stages[0].Wait));
        Assert.Equal([Hours(1), Hours(2)], refund.Stages[0].Reminders.AsEnumerable());
        Assert.Equal(["linus@example.com"], refund.Stages[1].Approvers.Select(person => person.Address));
        Assert.Equal((1, Hours(20)), (refund.Stages[1].Quorum, refund.Stages[1].Wait));

        ActionPolicy With(string amount) => policy.For("refund-order", Parameters.Parse($"{{\"amount\":\"{amount}\",\"orderId\":\"1001\"}}"));
        Assert.Equal(refund.Stages, With("500.00").Stages);
        Assert.Equal((Ruling.Ask, 2, 3), (With("500.01").Ruling, With("500.01").Stages[0].Quorum, With("500.01").Stages[0].Approvers.Length));
        Assert.Equal((Ruling.Ask, Ruling.Deny), (With("5000.00").Ruling, With("5000.01").Ruling));

        var delete = Assert.Single(policy.For("delete-customer").Stages);
        Assert.Equal((2, 3, Hours(24)), (delete.Quorum, delete.Approvers.Length, delete.Wait));
    }

    [Fact]
    public void An_action_that_is_not_named_is_denied()
    {
        var policy = Good("""{"actions":{}}""");

        Assert.Equal(Ruling.Deny, policy.For("refund-order").Ruling);
        Assert.Equal(Ruling.Deny, policy.For("Refund-Order").Ruling);
        Assert.Contains("does not name", policy.For("refund-order").Reason, StringComparison.Ordinal);
        Assert.Equal(Ruling.Deny, new ActionPolicy().Ruling);
    }

    [Fact]
    public void Groups_and_addresses_together_name_each_person_once()
    {
        var policy = Good("""
            {"approvers": {"ops": ["ADA@example.com", "grace@example.com"]},
             "actions": {"refund-order": {"ruling": "ask", "deadline": "1h", "stages": [{"approvers": ["linus@example.com", "ops", "Grace@Example.com"], "quorum": 3}]}}}
            """);

        Assert.Equal(["linus@example.com", "ada@example.com", "grace@example.com"], policy.For("refund-order").Stages[0].Approvers.Select(person => person.Address));
    }

    [Fact]
    public void What_may_be_left_out_has_a_default()
    {
        var policy = Good("""
            {"actions": {"extend-trial": {"ruling": "approve", "reason": "Cheap."},
                         "refund-order": {"ruling": "ask", "deadline": "90d", "stages": [{"approvers": ["ada@example.com"], "quorum": 1}]}}}
            """);

        Assert.Equal((Hours(1), TimeSpan.FromMinutes(15)), (policy.For("extend-trial").Deadline, policy.For("extend-trial").UsableFor));
        Assert.Equal(("", TimeSpan.FromMinutes(15)), (policy.For("refund-order").Reason, policy.For("refund-order").UsableFor));
        Assert.Equal((TimeSpan.FromDays(90), 0), (policy.For("refund-order").Stages[0].Wait, policy.For("refund-order").Stages[0].Reminders.Length));
    }

    [Fact]
    public void Other_places_for_the_requester_can_be_named()
    {
        Assert.Equal(new RequesterSources("user", "x-user"), Good("""{"requester":{"bedrockSessionAttribute":"user","gatewayHeader":"x-user"},"actions":{}}""").Requester);
        Assert.Equal(new RequesterSources("requester", "x-user"), Good("""{"requester":{"gatewayHeader":"x-user"},"actions":{}}""").Requester);
    }

    [Fact]
    public void A_byte_order_mark_is_passed_over_and_columns_do_not_count_it()
    {
        var marked = (byte[])[0xef, 0xbb, 0xbf, .. """{"actions":{"x":1}}"""u8];

        Assert.False(PolicyReader.Read(marked, SampleAction.Catalog).Is(out _));
        Assert.Equal((1, 13), PolicyReader.Read(marked, SampleAction.Catalog).Errors.Select(error => (error.Line, error.Column)).First());
    }

    private static TimeSpan Hours(int count) => TimeSpan.FromHours(count);

    // The sample's own refunds may be larger than those of the other tests.
    private static readonly Catalog WithLargeAmounts = new(SampleAction.Catalog.All.Select(each => each with
    {
        Parameters = [.. each.Parameters.Select(parameter => parameter.Name == "amount" ? parameter with { Rule = new DecimalRule(0.01m, 10_000m) } : parameter)],
    }));

    private static Policy Good(string json, Catalog? catalog = null)
    {
        var reading = PolicyReader.Read(json, catalog ?? SampleAction.Catalog);
        return reading.Is(out var policy) ? policy : throw new InvalidOperationException(string.Join('\n', reading.Errors));
    }
}
