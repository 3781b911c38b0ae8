using System.Text;
using System.Text.RegularExpressions;
using SeisFunctions.Domain;
using SeisFunctions.Forms;

namespace SeisFunctions.Checking.Rules;

/// <summary>
/// The form says nothing of what it says it is not: these fields are blank, and these texts hold none of these words
/// but in a sentence that denies them.
/// </summary>
/// <param name="Form">Id of the form.</param>
/// <param name="Blank">Ids of fields that are filled in for it only.</param>
/// <param name="Texts">Ids of texts that may speak of it.</param>
/// <param name="Words">How they would.</param>
/// <param name="Choice">Id of the choice that says otherwise.</param>
internal sealed partial record SaysNothingOf(
    string Form,
    IReadOnlyList<string> Blank,
    IReadOnlyList<string> Texts,
    IReadOnlyList<string> Words,
    string Choice
) : Rule
{
    private static readonly string[] Denials = ["ない", "なし", "なく", "無し", "ません", "せず", "わず", "除く"];

    // は行わない, には該当しません: what follows further on speaks of something else.
    private const int DenialWithin = 12;

    /// <inheritdoc/>
    public override IEnumerable<Need> Needs => [.. Blank.Concat(Texts).Append(Choice).Select(id => new Need(Form, id))];

    /// <inheritdoc/>
    public override Opinion Judge(ApplicationCase c)
    {
        if (c.Field(Form, Choice) is not { } choice)
            return Opinion.WithoutForm(c, Form);
        var form = c.NameOf(Form);
        List<FieldReading> filled =
        [
            .. Blank
                .Select(field => c.Field(Form, field)!)
                .Where(reading => reading.Value is not null && !IsApplicantAlone(c, reading)),
        ];
        List<(FieldReading Reading, string Word)> speaking =
        [
            .. from field in Texts
            let reading = c.Field(Form, field)!
            let word = reading.Value is { } text ? Words.FirstOrDefault(word => Mentions(text, word)) : null
            where word is not null
            select (reading, word),
        ];
        List<Reason> contradictions =
        [
            .. speaking.Select(one => Contradiction($"「{one.Reading.Label}」に「{one.Word}」と書かれています。")),
        ];
        if (filled.Count > 0)
            contradictions.Insert(
                0,
                Contradiction($"{string.Concat(filled.Select(reading => $"「{reading.Label}」"))}が記入されています。")
            );
        return Opinion.Review(
            contradictions,
            "ほかの記入と合っています。",
            [.. filled.Concat(speaking.Select(one => one.Reading)).Select(reading => Evidence.Of(form, reading))]
        );

        Reason Contradiction(string what) =>
            Reason.About(
                form,
                choice,
                $"「{choice.Label}」は「{choice.Value}」ですが、{what}",
                $"「{choice.Label}」の選択と記入内容のどちらかを直してください。"
            );
    }

    // The list of partners that names nobody but the applicant itself is filled in by mistake.
    private bool IsApplicantAlone(ApplicationCase c, FieldReading reading) =>
        c.IsPrefectures(Form, reading.Id) && c.PrefecturesIn(Form, reading.Id).Count == 0;

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
