namespace SeisFunctions.Desk.Records;

/// <summary>The words that people see for acts of the audit.</summary>
internal static class Acts
{
    public static string TextOf(string act) => act switch
    {
        "decide" => "判定",
        "undecide" => "判定の取消し",
        "overrule" => "応募要件の判断",
        "settle" => "指摘事項の確認",
        "takeBack" => "判断の取消し",
        "withdraw" => "取下げ",
        "assign" => "申請者の割当て",
        "retry" => "再処理",
        "reject" => "申請以外",
        "resend" => "再送",
        "undo" => "指定の取消し",
        "accept" => "期限後などの受理",
        "extend" => "締切の延長",
        "close" => "締切の確定",
        "closeAnyway" => "待たない締切",
        "reevaluate" => "再判定",
        "erase" => "消去",
        _ => act,
    };
}
