using System.Security.Cryptography;
using System.Text;

namespace SeisFunctions.Domain;

/// <summary>
/// What a draft rests on: what was known when it was written. Where that has changed, the letter would say something
/// that is not right any more, and is not released. It stands in records, which outlive personal data: ids, counts and
/// hashes only.
/// </summary>
public sealed record LetterGround
{
    // Hexadecimal digits: enough that no two lists about an application meet.
    private const int HashDigits = 16;

    /// <summary>Code of the applicant for which the addressee speaks; null for a sender whom nobody has confirmed.</summary>
    public string? Applicant { get; init; }

    /// <summary>Whether the deadline had passed.</summary>
    public bool AfterDeadline { get; init; }

    /// <summary>Whether the application was withdrawn.</summary>
    public bool Withdrawn { get; init; }

    /// <summary>Whether somebody had dealt with the correspondence that it answers.</summary>
    public bool Settled { get; init; }

    /// <summary>Ids of the newest that the applicant had sent: counting, held, correspondence.</summary>
    public string? Newest { get; init; }

    /// <summary>Hash of the findings, or of what is missing, that it tells; null where it tells none.</summary>
    public string? Items { get; init; }

    /// <summary>
    /// What was decided about the selection of the application, with a hash of what else it tells of that; or null.
    /// </summary>
    public string? Selection { get; init; }

    /// <summary>Hash of the providers that were adopted for the applicant, where it tells them; or null.</summary>
    public string? Providers { get; init; }

    /// <summary>How many on-time submissions the application had, where it rests on them; or null.</summary>
    public int? Revision { get; init; }

    /// <summary>
    /// The last letter that officers had sent about the same submission, or of the same kind to the same applicant, as
    /// records of acts name it; or null.
    /// </summary>
    public string? Sent { get; init; }

    /// <summary>What has changed since, in Japanese: the first that matters; null where nothing has.</summary>
    /// <param name="now">What is known now.</param>
    public string? ChangedBy(LetterGround now) =>
        Applicant != now.Applicant ? "宛先の方について、申請者としての取扱いが変わりました。"
        : !Withdrawn && now.Withdrawn ? "申請が取り下げられました。"
        : Withdrawn != now.Withdrawn ? "申請の取下げが取り消されました。"
        : !AfterDeadline && now.AfterDeadline ? "締切を過ぎました。"
        : AfterDeadline != now.AfterDeadline ? "締切が延長されました。"
        : Sent != now.Sent ? "この件について、ほかの通知を先に送信しています。"
        : !Settled && now.Settled ? "この連絡は、対応済みになりました。"
        : Newest != now.Newest ? "この申請者から、新しい提出又は連絡が届きました。"
        : Revision != now.Revision ? "申請の内容が変わりました。"
        : Selection != now.Selection ? "選定の内容が変わりました。"
        : Providers != now.Providers ? "採択された事業者が変わりました。"
        : Items != now.Items ? "お願いする内容（不足している提出物又は指摘事項）が変わりました。"
        : null;

    /// <summary>What a letter rests on that tells a selection with its reason and its candidates.</summary>
    public static string OfSelection(Selection selection) =>
        $"{selection.Decision} {HashOf([.. selection.Candidates.Order(StringComparer.Ordinal), selection.Reason])}";

    /// <summary>The hash of what a letter tells, part by part.</summary>
    public static string HashOf(IEnumerable<string> parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))))[..HashDigits];
}
