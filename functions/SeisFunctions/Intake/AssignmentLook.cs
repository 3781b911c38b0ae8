using SeisFunctions.Domain;

namespace SeisFunctions.Intake;

/// <summary>What assigning a submission to an applicant comes to, before a person does it.</summary>
/// <param name="Applicant">The applicant.</param>
/// <param name="Against">What in the submission names others instead, or nothing.</param>
/// <param name="Replaced">Names of the applicant's forms that the submission brings too, with the receipt number of what
/// stands now.</param>
/// <param name="Left">The applicant of whose application it is part now, or null.</param>
public sealed record AssignmentLook(
    Applicant Applicant,
    IReadOnlyList<ApplicantSignal> Against,
    IReadOnlyList<(string Form, string ReceiptNumber)> Replaced,
    Applicant? Left
)
{
    /// <summary>Its sender's address, where that is not known to be the applicant's; or null.</summary>
    public string? UnknownSender { get; init; }

    /// <summary>Names of the others, which a person confirms.</summary>
    public IReadOnlyList<string> Names => NamesIn(Against);

    /// <summary>What speaks against it, in Japanese; empty where nothing does.</summary>
    public string TextOfAgainst =>
        Against.Count == 0
            ? ""
            : $"この提出は、{Applicant.Name}ではなく{string.Join("、", Names)}のものと読み取れます（{string.Join("、", Against.Select(signal => $"{signal.Source}：{signal.Name}").Distinct())}）。";

    /// <summary>What follows, in Japanese.</summary>
    public string TextOfWhatFollows =>
        (
            UnknownSender is null
                ? ""
                : $"差出人のアドレス（{UnknownSender}）は、{Applicant.Name}のものと確認されていません（不明）。割り当てても、差出人にはこの提出の受付だけをお知らせし、申請の内容や選定の結果はお知らせしません。{Applicant.Name}の担当者であることを確認した場合は、割り当てた後に「送信者を受け入れる」で受け入れてください。"
        )
        + (
            Replaced.Count == 0
                ? ""
                : $"{Applicant.Name}の申請では、{string.Join("、", Replaced.Select(one => $"{one.Form}（受付番号 {one.ReceiptNumber}）"))}が、この提出のものに差し替わります（別の送信者からの提出と判断した場合は、担当者が選ぶまで保留します）。"
        )
        + (Left is null ? "" : $"{Left.Name}の申請からは、この提出が除かれます。")
        + (Against.Count == 0 ? "" : "差出人への通知は、自動では送信しません。");

    internal static IReadOnlyList<string> NamesIn(IEnumerable<ApplicantSignal> against) =>
        [.. against.Select(signal => signal.Name).Distinct()];

    internal static Refusal Unconfirmed(Applicant applicant, IReadOnlyList<ApplicantSignal> against) =>
        Refusal.Impossible(
            new AssignmentLook(applicant, against, [], null).TextOfAgainst,
            $"原本で申請者を確認してください。{applicant.Name}のものに間違いない場合は、そのことを確認のうえ、もう一度操作してください（API では、confirmed に {string.Join("、", NamesIn(against).Select(name => $"\"{name}\""))} を指定します）。"
        );
}
