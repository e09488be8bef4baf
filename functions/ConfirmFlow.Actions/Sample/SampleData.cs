namespace ConfirmFlow.Actions;

/// <summary>What the sample tables hold at first.</summary>
internal static class SampleData
{
    /// <summary>Order numbers with what was paid, in EUR.</summary>
    public static IReadOnlyList<(string Order, string Customer, string Amount)> Orders { get; } =
    [
        ("1001", "c-01", "49.90"), ("1002", "c-02", "120.00"), ("1003", "c-03", "15.50"), ("1004", "c-04", "89.00"), ("1005", "c-05", "240.00"),
        ("1006", "c-06", "32.75"), ("1007", "c-07", "610.00"), ("1008", "c-08", "19.99"), ("1009", "c-09", "75.00"), ("1010", "c-10", "1250.00"),
        ("1011", "c-01", "9.95"), ("1012", "c-02", "430.10"), ("1013", "c-03", "58.00"), ("1014", "c-04", "99.99"), ("1015", "c-05", "310.00"),
        ("1016", "c-06", "27.30"), ("1017", "c-07", "180.00"), ("1018", "c-08", "64.40"), ("1019", "c-09", "2000.00"), ("1020", "c-10", "5.00"),
    ];

    /// <summary>Customers with the day their trial ends.</summary>
    public static IReadOnlyList<(string Customer, string Name, string TrialEnds)> Customers { get; } =
        [.. Enumerable.Range(1, 10).Select(n => ($"c-{n:00}", $"Sample customer {n:00}", $"2027-01-{n:00}"))];
}
