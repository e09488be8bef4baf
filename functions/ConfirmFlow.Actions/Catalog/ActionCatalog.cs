using ConfirmFlow.Domain;

namespace ConfirmFlow.Actions;

/// <summary>Every action there is. To add one, write its file beside this one and name it here.</summary>
internal static class ActionCatalog
{
    /// <summary>The catalog.</summary>
    public static Catalog All { get; } = new(
    [
        ExtendTrial.Definition,
        RefundOrder.Definition,
        DeleteCustomer.Definition,
        DropTable.Definition,
    ]);

#if EXECUTOR
    /// <summary>The code of those that can be run.</summary>
    public static IReadOnlyList<IPrivilegedAction> Code { get; } = [new ExtendTrial(), new RefundOrder(), new DeleteCustomer()];
#endif
}
