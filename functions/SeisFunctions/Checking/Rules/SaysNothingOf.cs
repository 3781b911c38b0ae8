using System.Text;
using System.Text.RegularExpressions;
using SeisFunctions.Calls;
using SeisFunctions.Forms.Definition;

namespace SeisFunctions.Checking.Rules;

/// <summary>
/// The form says nothing of what it says it is not: these fields are blank, and these texts hold none of these words
/// but in a sentence that denies them.
/// </summary>
/// <param name="Choice">The choice that says otherwise.</param>
/// <param name="Blank">Fields that are filled in for it only.</param>
/// <param name="Texts">Texts that may speak of it.</param>
/// <param name="Words">How they would.</param>
internal sealed partial record SaysNothingOf(
    [Fits(FieldKind.Choice)] FieldAddress Choice,
    IReadOnlyList<FieldAddress> Blank,
    [Fits(FieldKind.Text, FieldKind.LongText)] IReadOnlyList<FieldAddress> Texts,
    IReadOnlyList<string> Words
) : Rule
{
    private static readonly string[] Denials = ["ない", "なし", "なく", "無し", "ません", "せず", "わず", "除く"];

    // は行わない, には該当しません: what follows further on speaks of something else.
    private const int DenialWithin = 12;

    /// <inheritdoc/>
    public override Opinion Judge(ApplicationCase c)
    {
        if (Opinion.WithoutForms(c, [Choice, .. Blank, .. Texts]) is { } missing)
            return missing;
        var (form, choice) = (c.NameOf(Choice.Form), c.Field(Choice)!);
        var filled = WrittenText.In(c, Blank.Where(field => !IsApplicantAlone(c, field)));
        List<(WrittenText Text, string Word)> speaking =
        [
            .. from text in WrittenText.In(c, Texts)
            let word = Words.FirstOrDefault(word => Mentions(text.Reading.Value!, word))
            where word is not null
            select (text, word),
        ];
        List<Reason> contradictions =
        [
            .. speaking.Select(one => Contradiction($"「{one.Text.Reading.Label}」に「{one.Word}」と記載されています。")),
        ];
        if (filled.Count > 0)
            contradictions.Insert(
                0,
                Contradiction($"{string.Concat(filled.Select(text => $"「{text.Reading.Label}」"))}が記入されています。")
            );
        return Opinion.Review(
            contradictions,
            "ほかの記入と合っています。",
            [.. filled.Concat(speaking.Select(one => one.Text)).Select(text => text.Evidence)]
        );

        Reason Contradiction(string what) =>
            Reason.About(
                form,
                choice,
                $"「{choice.Label}」は「{choice.Value}」ですが、{what}",
                $"「{choice.Label}」の選択と記入内容のいずれかを修正してください。"
            );
    }

    // The list of partners that names nobody but the applicant itself is filled in by mistake.
    private static bool IsApplicantAlone(ApplicationCase c, FieldAddress field) =>
        c.Call.Field(field).Kind == FieldKind.Prefectures && c.PrefecturesIn(field).Count == 0;

    // A denial ends with its clause: "… ではないが、… に資する" speaks of it all the same. Widths and spaces mean nothing.
    private static bool Mentions(string text, string word) =>
        Compact(text)
            .Split(['。', '\n'])
            .Any(sentence =>
                sentence
                    .Split(['、', ','])
                    .Any(clause =>
                        clause.IndexOf(Compact(word), StringComparison.Ordinal) is >= 0 and var at
                        && clause[(at + Compact(word).Length)..] is var rest
                        && !IsDenied(rest)
                        && !(Wish().IsMatch(rest) && Later().IsMatch(sentence))
                    )
            );

    private static string Compact(string text) =>
        new([
            .. text.Normalize(NormalizationForm.FormKC)
                .Where(character => character == '\n' || !char.IsWhiteSpace(character)),
        ]);

    private static bool IsDenied(string rest) =>
        Denial().IsMatch(rest)
        || Denials.Any(denial =>
            rest.IndexOf(denial, StringComparison.Ordinal) is >= 0 and var at && at + denial.Length <= DenialWithin
        );

    /// <summary>The clause ends by denying that the application is one, however far behind the word.</summary>
    [GeneratedRegex(
        "(?:申請|もの|取組|事業|計画|予定|対象|内容)(?:では|で|は|に|と)?(?:は|して)?(?:ない|ありません|なく|なし|おらず|いない|いません)$"
    )]
    private static partial Regex Denial();

    /// <summary>What one may do some day; 資する says that this application does.</summary>
    [GeneratedRegex("^(?!.*資する).*(?:視野に入れ|検討し|目指し|つなげ|発展させ|広げ|期待し)(?:たい|ていく|ている|る|ます)*$")]
    private static partial Regex Wish();

    [GeneratedRegex("将来|今後|次年度|来年度|翌年度|いずれ|中長期")]
    private static partial Regex Later();
}
