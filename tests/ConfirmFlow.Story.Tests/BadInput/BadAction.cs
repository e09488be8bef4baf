namespace ConfirmFlow.Story.Tests;

/// <summary>Bad actions and parameters, which are the same at every door.</summary>
/// <param name="Name">What is bad.</param>
/// <param name="Action">The action.</param>
/// <param name="Parameters">The members of the JSON object of parameters.</param>
/// <param name="Code">The refusal's code.</param>
/// <param name="Words">What the answer says beside.</param>
internal sealed record BadAction(string Name, string Action, string Parameters, string Code, params string[] Words)
{
    private const string Id = """ "orderId":"29999" """;
    private const string Amount = """ "amount":"12.50" """;
    private const string Reason = """ "reason":"pineapple" """;
    private const string Digits = "(allowed: 4 to 12 digits)";
    private const string Number = "(allowed: a number from 0.01 to 10000.00";
    private const string Customer = """ "customerId":"c-01" """;
    private const string Days = "(allowed: a whole number from 1 to 30)";
    private const string Customers = "(allowed: c- and 2 to 10 digits)";

    /// <summary>Those whose JSON has one meaning at every door.</summary>
    public static IReadOnlyList<BadAction> Everywhere { get; } =
    [
        new("an unknown action", "reboot-pineapple", "", "unknown-action", "There is no action reboot-pineapple. There are: delete-customer, drop-table, extend-trial, refund-order."),
        new("an action in HTML", Hostile.Html, "", "unknown-action", "There is no action ??code"),
        new("an action in chat markup", Hostile.Chat, "", "unknown-action", "There is no action ??channel???pineapple???approve??https"),
        new("an action in unseen characters", Hostile.Unseen, "", "unknown-action", "There is no action pine?apple?gnp????pineapple."),
        new("an action of 300 KB", Hostile.Long, "", "unknown-action", "There is no action pineapple?pineapple"),
        new("an action in other letters", "REFUND-ORDER", "", "unknown-action", "There is no action REFUND-ORDER."),
        new("an action that policy denies", "drop-table", """ "table":"pineapple" """, "denied-by-policy", "Policy allows nobody to approve drop-table."),
        new("no parameters", "refund-order", "", "bad-parameters", "orderId is missing", "amount is missing", "reason is missing"),
        new("one parameter missing", "refund-order", $"{Id},{Amount}", "bad-parameters", "reason is missing (allowed: text of 1 to 500 characters)"),
        new("a parameter too many", "refund-order", $"""{Id},{Amount},{Reason},"approver":"pineapple@example.com" """, "bad-parameters", "approver is not a parameter of this action (allowed: orderId, amount, reason)"),
        new("a parameter called in HTML", "refund-order", $"""{Id},{Amount},{Reason},"{Hostile.Html}":"x" """, "bad-parameters", "??code???textarea??script?alert", "is not a parameter of this action"),
        new("a parameter called in unseen characters", "refund-order", $"""{Id},{Amount},{Reason},"{Hostile.Unseen}":"x" """, "bad-parameters", "pine?apple?gnp????pineapple is not a parameter"),
        new("five thousand parameters", "refund-order", string.Join(',', Enumerable.Range(0, 5_000).Select(at => $"\"pineapple{at}\":\"x\"")), "bad-parameters", "pineapple19 is not a parameter of this action"),
        new("a parameter twice", "refund-order", $"""{Id},{Amount},{Reason},"orderId":"1001" """, "bad-parameters", "orderId is given twice"),
        new("letters for digits", "refund-order", $""" "orderId":"pineapple",{Amount},{Reason} """, "bad-parameters", $"orderId does not have the right form {Digits}"),
        new("a wildcard", "refund-order", $""" "orderId":"*",{Amount},{Reason} """, "bad-parameters", $"orderId does not have the right form {Digits}"),
        new("a policy variable", "refund-order", $$""" "orderId":"${aws:username}",{{Amount}},{{Reason}} """, "bad-parameters", $"orderId is too long {Digits}"),
        new("a line feed behind the digits", "refund-order", $""" "orderId":"1001\n",{Amount},{Reason} """, "bad-parameters", "orderId holds a control, invisible or direction-changing character"),
        new("digits of another script", "refund-order", $""" "orderId":"\uff11\uff10\uff10\uff11",{Amount},{Reason} """, "bad-parameters", $"orderId does not have the right form {Digits}"),
        new("digits of 300 KB", "refund-order", $""" "orderId":"{new string('7', 300 * 1024)}",{Amount},{Reason} """, "bad-parameters", $"orderId is too long {Digits}"),
        new("an amount in another spelling", "refund-order", $""" {Id},"amount":"12,50",{Reason} """, "bad-parameters", $"amount is not a number with at most 2 decimals {Number}"),
        new("an amount below nothing", "refund-order", $""" {Id},"amount":"-0.01",{Reason} """, "bad-parameters", $"amount is out of range {Number}"),
        new("an amount finer than cents", "refund-order", $""" {Id},"amount":"1.001",{Reason} """, "bad-parameters", $"amount is not a number with at most 2 decimals {Number}"),
        new("an amount with an exponent", "refund-order", $""" {Id},"amount":"1e999",{Reason} """, "bad-parameters", $"amount is not a number with at most 2 decimals {Number}"),
        new("an amount of 4,000 digits", "refund-order", $""" {Id},"amount":"{new string('9', 4_000)}",{Reason} """, "bad-parameters", $"amount is not a number with at most 2 decimals {Number}"),
        new("a reason of 300 KB", "refund-order", $""" {Id},{Amount},"reason":"{Hostile.Long}" """, "bad-parameters", "reason is too long (allowed: text of 1 to 500 characters)"),
        new("a reason in unseen characters", "refund-order", $""" {Id},{Amount},"reason":"{Hostile.Unseen}" """, "bad-parameters", "reason holds a control, invisible or direction-changing character"),
        new("a reason for a terminal", "refund-order", $""" {Id},{Amount},"reason":"\u001b[2Jpineapple" """, "bad-parameters", "reason holds a control, invisible or direction-changing character"),
        new("a blank reason", "refund-order", $""" {Id},{Amount},"reason":"   " """, "bad-parameters", "reason is blank"),
        new("a whole number missing", "extend-trial", Customer, "bad-parameters", $"days is missing {Days}"),
        new("a whole number in words", "extend-trial", $""" {Customer},"days":"pineapple" """, "bad-parameters", $"days is not a whole number {Days}"),
        new("a whole number with an exponent", "extend-trial", $""" {Customer},"days":"1e1" """, "bad-parameters", $"days is not a whole number {Days}"),
        new("a whole number in another script", "extend-trial", $""" {Customer},"days":"\u0663" """, "bad-parameters", $"days is not a whole number {Days}"),
        new("a whole number of 300 KB", "extend-trial", $""" {Customer},"days":"{new string('7', 300 * 1024)}" """, "bad-parameters", $"days is not a whole number {Days}"),
        new("a customer by a pattern", "delete-customer", $""" "customerId":"c-*",{Reason} """, "bad-parameters", $"customerId does not have the right form {Customers}"),
        new("a customer and another", "delete-customer", $""" "customerId":"c-01 c-02",{Reason} """, "bad-parameters", $"customerId does not have the right form {Customers}"),
        new("a customer for nothing", "delete-customer", Customer, "bad-parameters", "reason is missing (allowed: text of 1 to 500 characters)"),
        new("a request without an id", "check-request", "", "bad-parameters", "check-request takes one parameter: requestId, a text."),
        new("a request's id and more", "withdraw-request", """ "requestId":"ar-aaaaaaaaaaaaaaaaaaaaaaaaaa","force":"pineapple" """, "bad-parameters", "withdraw-request takes one parameter: requestId, a text."),
        new("an id nobody has", "check-request", """ "requestId":"ar-aaaaaaaaaaaaaaaaaaaaaaaaaa" """, "unknown-request", "There is no such request."),
        new("an id that is a path", "withdraw-request", """ "requestId":"../pineapple#request" """, "unknown-request", "There is no such request."),
        new("an id of 300 KB", "check-request", $""" "requestId":"{Hostile.Long}" """, "unknown-request", "There is no such request."),
    ];

    /// <summary>Those about JSON's own types, where a door carries them.</summary>
    public static IReadOnlyList<BadAction> Typed { get; } =
    [
        new("a number for a text", "refund-order", $""" "orderId":1001,{Amount},{Reason} """, "bad-parameters", $"orderId is not a text {Digits}"),
        new("an array for a text", "refund-order", $""" "orderId":["1001"],{Amount},{Reason} """, "bad-parameters", $"orderId is not a text {Digits}"),
        new("an object for a text", "refund-order", $$""" "orderId":{"S":"1001"},{{Amount}},{{Reason}} """, "bad-parameters", $"orderId is not a text {Digits}"),
        new("true for a number", "refund-order", $""" {Id},"amount":true,{Reason} """, "bad-parameters", $"amount is not a number with at most 2 decimals {Number}"),
        new("a number beyond all numbers", "refund-order", $""" {Id},"amount":1e99999,{Reason} """, "bad-parameters", $"amount is not a number with at most 2 decimals {Number}"),
        new("a number of 4,000 digits", "refund-order", $""" {Id},"amount":{new string('9', 4_000)},{Reason} """, "bad-parameters", $"amount is not a number with at most 2 decimals {Number}"),
        new("a text for a whole number", "extend-trial", $""" {Customer},"days":"7" """, "bad-parameters", $"days is not a whole number {Days}"),
        new("a whole number that is none", "extend-trial", $""" {Customer},"days":7.5 """, "bad-parameters", $"days is not a whole number {Days}"),
        new("no days at all", "extend-trial", $""" {Customer},"days":0 """, "bad-parameters", $"days is out of range {Days}"),
        new("a day too many", "extend-trial", $""" {Customer},"days":31 """, "bad-parameters", $"days is out of range {Days}"),
        new("days below nothing", "extend-trial", $""" {Customer},"days":-7 """, "bad-parameters", $"days is out of range {Days}"),
        new("days beyond all numbers", "extend-trial", $""" {Customer},"days":99999999999999999999999999999999 """, "bad-parameters", $"days is not a whole number {Days}"),
        new("nothing for a text", "refund-order", $""" {Id},{Amount},"reason":null """, "bad-parameters", "reason is missing"),
        new("a request's id that is a number", "check-request", """ "requestId":1001 """, "bad-parameters", "check-request takes one parameter: requestId, a text."),
    ];

    /// <summary>Those about numbers, at the doors where every value is a text.</summary>
    public static IReadOnlyList<BadAction> InTexts { get; } =
    [
        new("no days at all", "extend-trial", $""" {Customer},"days":"0" """, "bad-parameters", $"days is out of range {Days}"),
        new("a day too many", "extend-trial", $""" {Customer},"days":"31" """, "bad-parameters", $"days is out of range {Days}"),
        new("days below nothing", "extend-trial", $""" {Customer},"days":"-7" """, "bad-parameters", $"days is out of range {Days}"),
        new("days beyond all numbers", "extend-trial", $""" {Customer},"days":"99999999999999999999999999999999" """, "bad-parameters", $"days is not a whole number {Days}"),
        new("a value that is a number beyond all numbers", "refund-order", $""" {Id},"amount":1e99999,{Reason} """, "bad-parameters", $"amount is not a number with at most 2 decimals {Number}"),
        new("a value that is true", "extend-trial", $""" {Customer},"days":true """, "bad-parameters", $"days is not a whole number {Days}"),
        new("a value in a list", "refund-order", $""" "orderId":["1001"],{Amount},{Reason} """, "bad-parameters", $"orderId is not a text {Digits}"),
        new("a value that is nothing", "refund-order", $""" {Id},{Amount},"reason":null """, "bad-parameters", "reason is missing"),
    ];
}
