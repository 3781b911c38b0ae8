using SeisFunctions.Calls.Geography;

namespace SeisFunctions.Contacting;

/// <summary>A column of a list of contacts.</summary>
internal enum ContactColumn
{
    /// <summary>The applicant.</summary>
    Applicant,

    /// <summary>部署.</summary>
    Department,

    /// <summary>氏名.</summary>
    Name,

    /// <summary>Telephone number.</summary>
    Telephone,

    /// <summary>Mail address.</summary>
    Email,

    /// <summary>The code of the applicant: compared with its name, and not kept.</summary>
    Code,
}

/// <summary>By what head people write above it.</summary>
internal static class ContactColumns
{
    private static readonly Dictionary<string, ContactColumn> ByHead = new(
        new[]
        {
            (ContactColumn.Applicant, "申請者 申請者名 都道府県 都道府県名 市区町村 市区町村名 団体 団体名 自治体 自治体名 名称 機関名"),
            (ContactColumn.Department, "部署 部署名 担当部署 担当部署名 所属 所属名 部局 部局・課 部局・課名 部局課名 課名 担当課 担当課名"),
            (ContactColumn.Name, "氏名 名前 お名前 担当者 担当者名 担当者氏名 職・氏名 職氏名 担当者職氏名 連絡担当者"),
            (ContactColumn.Telephone, "電話 電話番号 TEL 連絡先電話番号 直通電話 代表電話"),
            (ContactColumn.Email, "メール メールアドレス 電子メール 電子メールアドレス Email E-mail EmailAddress mail アドレス Ｅメール Eメールアドレス"),
            (ContactColumn.Code, "コード 申請者コード 都道府県コード 市区町村コード 団体コード 自治体コード 地方公共団体コード 全国地方公共団体コード code"),
        }.SelectMany(one =>
            one.Item2.Split(' ').Select(head => KeyValuePair.Create(FoldedText.KeyOf(head), one.Item1))
        ).DistinctBy(pair => pair.Key)
    );

    /// <summary>The column with this head, or null.</summary>
    internal static ContactColumn? Of(string head) =>
        ByHead.TryGetValue(FoldedText.KeyOf(head.TrimEnd('*', '＊', '※')), out var column) ? column : null;

    /// <summary>
    /// The column that a head may mean which is none of the known ones and holds one of them (ご担当者名, メールアドレス1), among
    /// those that are not <paramref name="found"/>; or null. There are codes of many other things.
    /// </summary>
    internal static ContactColumn? Near(string head, IReadOnlyCollection<ContactColumn> found)
    {
        var key = FoldedText.KeyOf(head);
        foreach (var (known, column) in ByHead)
            if (column != ContactColumn.Code && !found.Contains(column) && key.Contains(known, StringComparison.Ordinal))
                return column;
        return null;
    }

    /// <summary>What people read.</summary>
    internal static string NameOf(ContactColumn column) =>
        column switch
        {
            ContactColumn.Applicant => "申請者",
            ContactColumn.Department => "部署",
            ContactColumn.Name => "氏名",
            ContactColumn.Telephone => "電話番号",
            ContactColumn.Code => "コード",
            _ => "メールアドレス",
        };
}
