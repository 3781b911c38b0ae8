using System.Globalization;
using System.Text.Json;
using SeisFunctions.Desk.Rounds;
using SeisFunctions.Desk.Selecting;
using SeisFunctions.Desk.Tasks;
using SeisFunctions.Domain;

namespace SeisFunctions.Desk;

/// <summary>Paths of the desk's pages. Ids and codes have fixed shapes, so that none needs escaping.</summary>
internal static class Links
{
    public static string Application(string code) => $"/applications/{code}";

    public static string Applications(ApplicationStatus? status, string? continuation = null) =>
        "/applications" + Query(("status", status is { } word ? Word(word) : null), ("continuation", continuation));

    /// <summary>The list of questions and answers.</summary>
    public const string Questions = "/questions";

    public static string Question(string id) => $"{Questions}/{id}";

    public static string Hearing(string code, string id) => $"{Application(code)}/hearings/{id}";

    /// <summary>The table of all applicants by which officers select.</summary>
    public static string Selection(AskedSelection? asked = null) =>
        "/selection"
        + Query(
            ("show", asked is { Show: not SelectionShown.All and var show } ? Word(show) : null),
            ("sort", asked is { Sort: not SelectionSort.Code and var sort } ? Word(sort) : null),
            ("ticked", asked?.Ticked == true ? "true" : null)
        );

    /// <summary>The list of contacts.</summary>
    public const string Contacts = "/contacts";

    /// <summary>締切前のご案内.</summary>
    public const string Reminders = "/reminders";

    /// <summary>電話連絡票.</summary>
    public const string CallList = "/call-list";

    public static string ContactList(string id) => $"{Contacts}/{id}";

    /// <summary>The list of letters to many.</summary>
    public const string Rounds = "/rounds";

    public static string Round(string id, LettersShown shown = LettersShown.All, bool texts = false) =>
        $"{Rounds}/{id}"
        + Query(("show", shown == LettersShown.All ? null : Word(shown)), ("texts", texts ? "true" : null));

    public static string ActOnRound(string id, string act) => $"{Rounds}/{id}/acts/{act}";

    /// <summary>The form to have letters to many drafted.</summary>
    public static string PrepareRound(string kind, string? matter) =>
        ActOnRound(kind, RoundForms.Prepare) + Query(("matter", matter));

    /// <summary>The table of candidates with the applicants that want to support them.</summary>
    public const string Providers = "/providers";

    public static string Submission(string id) => $"/submissions/{id}";

    public static string SideBySide(string id) => $"/submissions/{id}/compare";

    public static string Submissions(SubmissionState? state, bool failed = false, string? continuation = null) =>
        "/submissions"
        + Query(
            ("state", state is { } word ? Word(word) : null),
            ("failed", failed ? "true" : null),
            ("continuation", continuation)
        );

    public static string Correspondence(bool all, string? continuation = null) =>
        "/correspondence" + Query(("all", all ? "true" : null), ("continuation", continuation));

    /// <summary>The board of routes.</summary>
    public const string Routes = "/routes";

    /// <summary>The tests of one applicant's route.</summary>
    public static string Route(string code) => $"{Routes}/{code}";

    /// <summary>The submission of a receipt number: the search leads there.</summary>
    public static string Receipt(string receiptNumber) => $"/search?q={receiptNumber}";

    /// <summary>The page to search on, or what was found by the search of this number.</summary>
    public static string Search(string? id = null, int page = 1) =>
        (id is null ? "/search" : $"/search/{id}")
        + Query(("page", page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null));

    public static string File(string submissionId, int index) => $"/submissions/{submissionId}/files/{index}";

    /// <summary>A form with the findings as comments.</summary>
    public static string RemarkedForm(string submissionId, int index) => $"{File(submissionId, index)}/remarks";

    /// <summary>A file beside what was read from it, at a place of it.</summary>
    public static string Facsimile(string submissionId, int index, string? location = null) =>
        $"/submissions/{submissionId}/files/{index}/facsimile"
        + (location is null ? "" : "#" + Anchors.OfPlace(location));

    /// <summary>The same beside an earlier version.</summary>
    public static string Facsimiles((string Id, int Index) before, (string Id, int Index) after) =>
        Facsimile(after.Id, after.Index)
        + Query(("before", before.Id), ("file", before.Index.ToString(CultureInfo.InvariantCulture)));

    public static string Letter(Letter letter) => $"/letters/{letter.Applicant}/{letter.Id}";

    public static string LetterText(Letter letter) => $"{Letter(letter)}/text";

    /// <summary>The section of the desk that a letter belongs to.</summary>
    public static string SectionOf(Letter letter) => letter.Round is null ? "/letters" : Rounds;

    public static string Letters(LetterState state, string? continuation = null) =>
        "/letters" + Query(("state", Word(state)), ("continuation", continuation));

    /// <summary>A registration for the briefing.</summary>
    public static string Registration(string id) => $"/registrations/{id}";

    /// <summary>The registrations for the briefing.</summary>
    public static string Registrations(Briefing.RegistrationQuery? asked = null) =>
        "/registrations"
        + Query(
            ("show", asked is { Show: not Briefing.RegistrationFilter.All and var show } ? Word(show) : null),
            ("kind", asked?.Kind),
            (
                "sort",
                asked is { Sort: not Briefing.RegistrationSort.Newest and var sort } ? Word(sort) : null
            ),
            ("page", asked?.Page > 1 ? asked.Page.ToString(CultureInfo.InvariantCulture) : null)
        );

    /// <summary>The board of what is collected after the closing, or what of it is an applicant's.</summary>
    public static string Collections(
        string? applicant = null,
        string? collection = null,
        string? state = null,
        string? sort = null
    ) =>
        "/collections"
        + Query(("applicant", applicant), ("collection", collection), ("state", state), ("sort", sort));

    /// <summary>What is done about something that is due.</summary>
    public static string CollectionAct(string applicant, string collection, string item, string act) =>
        $"/collections/{applicant}/{collection}/{item}/acts/{act}";

    /// <summary>The list of what needs a person.</summary>
    public static string Tasks(AskedTasks? asked = null) =>
        "/tasks"
        + Query(
            ("kind", asked?.Kind is { } kind ? Word(kind) : null),
            ("sort", asked is { Sort: not TaskSort.Kind and var sort } ? Word(sort) : null),
            ("mine", asked?.Mine == true ? "true" : null)
        );

    /// <summary>An enum's member as queries spell it.</summary>
    public static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static string Query(params (string Name, string? Value)[] parts) =>
        string.Join(
            "&",
            parts
                .Where(part => part.Value is not null)
                .Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}")
        )
            is { Length: > 0 } query
            ? "?" + query
            : "";
}
