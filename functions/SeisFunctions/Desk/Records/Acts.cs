namespace SeisFunctions.Desk.Records;

/// <summary>The words that people see for acts of the audit.</summary>
internal static class Acts
{
    public static string TextOf(string act) => act switch
    {
        "decide" => "判定",
        "undecide" => "判定の取消し",
        "withdraw" => "取下げ",
        "assign" => "申請者の割当て",
        "retry" => "再処理",
        "reject" => "申請以外",
        "resend" => "再送",
        "accept" or "acceptLate" => "期限後の受理",
        "extend" or "extendDeadline" => "締切の延長",
        _ => act,
    };
}
