using SeisFunctions.Calls;
using SeisFunctions.Domain;

namespace SeisFunctions.Acknowledging.Letters;

/// <summary>
/// Whether the templates of a call name only what their letters are given. A template that names something else would
/// leave a gap, or take the wrong branch, without a word. Pure.
/// </summary>
internal static class LetterPlaceholders
{
    private static readonly Dictionary<LetterKind, Type> Models = new()
    {
        [LetterKind.Receipt] = typeof(ReceivedLetter),
        [LetterKind.Late] = typeof(ReceivedLetter),
        [LetterKind.Held] = typeof(HeldLetter),
        [LetterKind.Confirmation] = typeof(ConfirmationLetter),
        [LetterKind.Inquiry] = typeof(InquiryLetter),
        [LetterKind.Collected] = typeof(CollectedLetter),
        [LetterKind.Missing] = typeof(MissingLetter),
        [LetterKind.RouteTest] = typeof(RouteTestLetter),
        [LetterKind.Another] = typeof(AnotherLetter),
        [LetterKind.Chosen] = typeof(ChosenLetter),
        [LetterKind.Final] = typeof(FinalLetter),
        [LetterKind.Digest] = typeof(DigestLetter),
        [LetterKind.Alert] = typeof(AlertLetter),
        [LetterKind.Joining] = typeof(JoiningLetter),
        [LetterKind.Meeting] = typeof(MeetingLetter),
        [LetterKind.Answer] = typeof(OfficerLetter),
        [LetterKind.Question] = typeof(OfficerLetter),
        [LetterKind.Mend] = typeof(OfficerLetter),
        [LetterKind.Reminder] = typeof(ReminderLetter),
        [LetterKind.ReminderToMend] = typeof(DeadlineLetter),
        [LetterKind.ReminderToSubmit] = typeof(DeadlineLetter),
        [LetterKind.Selected] = typeof(ResultLetter),
        [LetterKind.NotSelected] = typeof(ResultLetter),
        [LetterKind.OnHold] = typeof(ResultLetter),
        [LetterKind.ProviderAdopted] = typeof(ProviderLetter),
        [LetterKind.NoProvider] = typeof(ProviderLetter),
    };

    /// <summary>Every name that is none of a letter's, and every result that does not say what it is.</summary>
    public static IEnumerable<CallFault> FaultsOf(CallDefinition call) =>
        call.Letters.SelectMany(letter =>
            LetterText.StrangersIn(letter.Key, letter.Value, Models[letter.Key], call.Tables)
        )
            .Concat(WithoutOutcome(call));

    // Whoever changes a draft must leave the line in which the outcome stands. What is no template is told already.
    private static IEnumerable<CallFault> WithoutOutcome(CallDefinition call) =>
        call.Letters.Where(letter =>
                !LetterText.FaultsOf(letter.Key, letter.Value).Any()
                && OutcomeLinesOf(letter.Key, new(new(call), call)) is { Count: 0 }
            )
            .Select(letter => new CallFault(
                "",
                "must hold {{ outcome }}: the line that says the result stays in every draft."
            )
            {
                Letter = letter.Key,
            });

    // Null for letters that tell no outcome.
    private static IReadOnlyList<string>? OutcomeLinesOf(LetterKind kind, ResultWriter writer)
    {
        var nobody = new Applicant("", "", "");
        return Models[kind] == typeof(ResultLetter) ? writer.OutcomeLines(kind, nobody, CandidateResult.None)
            : Models[kind] == typeof(ProviderLetter) ? writer.ProviderLines(kind, nobody, [])
            : null;
    }
}
