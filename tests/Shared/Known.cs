namespace ConfirmFlow.Tests;

/// <summary>The people, programs and places that tests are about, at noon.</summary>
internal static class Known
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
    public static readonly Person Ada = Person.Parse("ada@example.com");
    public static readonly Person Grace = Person.Parse("grace@example.com");
    public static readonly Person Linus = Person.Parse("linus@example.com");
    public static readonly Person Rita = Person.Parse("rita@example.com");
    public static readonly Agent Bot = new(Door.Plain, "ops-bot", "ops-bot");
    public static readonly StackPlace Place = new("aws", "123456789012", "eu-central-1", "confirmflow");
    public static readonly TimeSpan Millisecond = TimeSpan.FromMilliseconds(1);
}
