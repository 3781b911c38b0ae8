using System.Text;
using System.Text.RegularExpressions;
using SeisFunctions.Calls.Briefings;
using SeisFunctions.Domain;
using SeisFunctions.Mail;

namespace SeisFunctions.Briefing;

/// <summary>What somebody enters to register, as it came in.</summary>
/// <param name="Name">氏名.</param>
/// <param name="Organisation">所属.</param>
/// <param name="Department">部署・役職.</param>
/// <param name="Kind">Id of the kind of participant.</param>
/// <param name="Email">The address.</param>
/// <param name="Consents">Whether they agree to the points of the call.</param>
public sealed partial record RegistrationForm(
    string? Name,
    string? Organisation,
    string? Department,
    string? Kind,
    string? Email,
    bool Consents
)
{
    // The end of Latin Extended-B: every European name in Latin letters.
    private const char LastLatin = '\u024F';

    /// <summary>The entry that it makes; meaningful where nothing is wrong with it.</summary>
    public RegistrationEntry Entry(DateTimeOffset at) =>
        new()
        {
            Name = Line(Name),
            Organisation = Line(Organisation),
            Department = Line(Department),
            Kind = Kind ?? "",
            Email = Address,
            At = at,
        };

    // What is typed in full width means the same, and no mail server knows it.
    private string Address => EmailAddress.Plain((Email ?? "").Normalize(NormalizationForm.FormKC).Trim());

    /// <summary>
    /// Everything that is wrong with it, in the order of the page: each says what, why, and what to do. Pure.
    /// </summary>
    /// <param name="briefing">The rules of the call.</param>
    /// <param name="byOfficer">An officer agrees to nothing, and may enter any address.</param>
    public IReadOnlyList<RegistrationFault> FaultsOf(BriefingRules briefing, bool byOfficer = false) =>
        [
            .. new[]
            {
                NameFault(),
                LineFault("organisation", Organisation, "所属（団体名・法人名等）を入力してください。", required: true),
                LineFault("department", Department, "", required: false),
                briefing.Kind(Kind) is null
                    ? new("kind", "参加者の区分が選択されていません。該当するものを一覧から1つ選択してください。")
                    : null,
                EmailFault(briefing, byOfficer),
                Consents || byOfficer
                    ? null
                    : new(
                        "consent",
                        "注意事項への同意が必要です。内容を確認し、「同意する」の□にチェックを付けてください。"
                    ),
            }.OfType<RegistrationFault>(),
        ];

    private RegistrationFault? NameFault() =>
        LineFault("name", Name, "参加する方の氏名を入力してください。", required: true, RegistrationEntry.LongestName)
        ?? (
            Line(Name).Normalize(NormalizationForm.FormKC) is var name
            && Several().IsMatch(WithoutBlanks(name))
            && !IsOfOneInLatin(name)
                ? new(
                    "name",
                    "複数の方の氏名が入力されています。申込みは1人ずつです。1人の氏名だけを入力し、ほかの方は、ご本人のメールアドレスで別にお申し込みください。1人の氏名の中の「、」や「,」は、取り除いてください。"
                )
                : null
        );

    // Mihon, Hanako · Hanako Mihon, Jr.: of two persons, both would have a name of two words.
    private static bool IsOfOneInLatin(string name) =>
        name.All(c => (char.IsLetter(c) && c <= LastLatin) || c is ' ' or ',' or '.' or '-' or '\'')
        && name.Split(',', StringSplitOptions.TrimEntries) is [{ Length: > 0 } before, { Length: > 0 } after]
        && !(before.Contains(' ') && after.Contains(' '));

    private RegistrationFault? EmailFault(BriefingRules briefing, bool byOfficer)
    {
        if (Address.Length == 0)
            return new("email", "メールアドレスを入力してください。参加方法のご案内をこのアドレスにお送りします。");
        if (!EmailAddress.IsValid(Address))
            return new(
                "email",
                "メールアドレスの形式が正しくありません。1つのメールアドレスを、「taro@example.lg.jp」のような形で入力してください。"
            );
        return !byOfficer && briefing.Providers.Of(Address) is { } provider
            ? new(
                "email",
                $"{provider.Reason}プロバイダメールアドレス及びフリーアドレスではお申し込みいただけません。所属先の業務用メールアドレスを入力してください。お持ちでない場合は、事務局へ電話でご相談ください。"
            )
            : null;
    }

    private static RegistrationFault? LineFault(
        string field,
        string? text,
        string missing,
        bool required,
        int longest = RegistrationEntry.LongestOrganisation
    ) =>
        text?.Any(char.IsControl) == true ? new(field, "改行などの文字が含まれています。1行で入力してください。")
        : required && Line(text).Length == 0 ? new(field, missing)
        : Line(text).Length > longest ? new(field, $"文字数が多すぎます。{longest}文字以内で入力してください。")
        : null;

    private static string Line(string? text) => text?.Trim() ?? "";

    private static string WithoutBlanks(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    // 山田太郎、鈴木花子 · 山田太郎 他2名 · 山田太郎 外1人. A middle dot stands within names from abroad.
    [GeneratedRegex("[、,;/&+]|(?:他|外|ほか)[0-9一二三四五六七八九十数]{1,3}[名人]", RegexOptions.CultureInvariant)]
    private static partial Regex Several();
}

/// <summary>Something that is wrong with what somebody has entered.</summary>
/// <param name="Field">Name of the field.</param>
/// <param name="Text">What is wrong, why, and what to do, in Japanese.</param>
public sealed record RegistrationFault(string Field, string Text);
