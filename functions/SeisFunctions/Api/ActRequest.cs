using System.Text.Json;
using System.Text.Json.Serialization;
using SeisFunctions.Domain;
using SeisFunctions.Web;

namespace SeisFunctions.Api;

/// <summary>Body of a request for an act.</summary>
/// <param name="By">Who.</param>
/// <param name="Note">Why, or null.</param>
/// <param name="Prefecture">Name or code of a prefecture, where the act needs one.</param>
/// <param name="To">Address, where the act takes one.</param>
/// <param name="Status">Status of an application, where the act decides.</param>
/// <param name="Revision">Number of submissions of an application that the person has seen, or null.</param>
/// <param name="Deadline">A time, where the act needs one; Japan's where it names no offset.</param>
/// <param name="Choice">Which of two submissions, where the act chooses: <c>replace</c>, <c>combine</c>,
/// <c>keep</c>.</param>
/// <param name="Forms">Ids of forms, where the act chooses some.</param>
/// <param name="Scope">What of a sender is accepted, where the act accepts one.</param>
/// <param name="WithoutProof">Whether it counts also where nothing proves it.</param>
/// <param name="ReceivedAt">When something was received, where the act states it; Japan's time where it names no
/// offset.</param>
/// <param name="Where">Where it was received.</param>
/// <param name="Outcome">Outcome of a requirement, where the act overrules one.</param>
/// <param name="Kind">What is written down: <c>note</c>, <c>call</c>; which letter: <c>answer</c>, <c>question</c>,
/// <c>mend</c>.</param>
/// <param name="With">With whom a call was.</param>
/// <param name="HeldAt">When a call was; Japan's time where it names no offset.</param>
/// <param name="Owner">The officer who deals with it from then on.</param>
/// <param name="Subject">Subject of a letter.</param>
/// <param name="Body">Text of a letter.</param>
/// <param name="Name">氏名 of whoever is registered for the briefing.</param>
/// <param name="Organisation">所属 of that person.</param>
/// <param name="Department">部署・役職 of that person.</param>
/// <param name="Admitted">Whether that person can take part, where the rules of the call shall not say it.</param>
/// <param name="Url">Where the briefing is joined.</param>
/// <param name="Details">What else to know of that.</param>
/// <param name="AnswerBy">Until when a letter asks for an answer; Japan's time where it names no offset.</param>
/// <param name="Decision">Whether an application is selected, where the act decides that.</param>
/// <param name="Reason">Why: the same as the note, of which it goes first.</param>
/// <param name="Candidates">Keys of the candidates that it is adopted for, where it is.</param>
/// <param name="ReleaseAt">When letters to many go out once they are approved; Japan's time where it names no offset, or
/// <c>now</c>.</param>
/// <param name="Applicants">Codes of the applicants that letters to many are prepared for; null for all.</param>
/// <param name="Draft">Version of the draft that the person has seen, where the act publishes it.</param>
/// <param name="Confirmed">The marked texts that the person has confirmed there; the names, where the act says that they
/// are meant.</param>
/// <param name="Collection">Id of a collection, where the act takes a mail for one.</param>
/// <param name="Item">Key of what of it.</param>
/// <param name="Due">Until when something is due; Japan's time where it names no offset.</param>
/// <param name="State">Whether a hearing was held.</param>
/// <param name="Questions">The questions of a hearing, with the answers.</param>
/// <param name="Mails">Receipt numbers or ids of the mails about a hearing.</param>
public sealed record ActRequest(
    string? By,
    string? Note,
    string? Prefecture,
    string? To,
    string? Status = null,
    int? Revision = null,
    string? Deadline = null,
    string? Choice = null,
    IReadOnlyList<string>? Forms = null,
    string? Scope = null,
    bool WithoutProof = false,
    string? ReceivedAt = null,
    string? Where = null,
    string? Outcome = null,
    string? Kind = null,
    string? With = null,
    string? HeldAt = null,
    string? Owner = null,
    string? Subject = null,
    string? Body = null,
    string? AnswerBy = null,
    string? Decision = null,
    string? Reason = null,
    IReadOnlyList<string>? Candidates = null,
    string? ReleaseAt = null,
    IReadOnlyList<string>? Applicants = null,
    string? Name = null,
    string? Organisation = null,
    string? Department = null,
    bool? Admitted = null,
    string? Url = null,
    string? Details = null,
    string? Draft = null,
    IReadOnlyList<string>? Confirmed = null,
    string? Collection = null,
    string? Item = null,
    string? Due = null,
    string? State = null,
    IReadOnlyList<HearingQuestion>? Questions = null,
    IReadOnlyList<string>? Mails = null
)
{
    // Name, note and a hearing at their longest (a letter is shorter), six bytes for a character escaped in JSON, and a
    // little for the rest.
    private const int MostBytes =
        (16 * 1024)
        + (6 * HearingText.MostQuestions * (HearingText.LongestQuestion + HearingText.LongestAnswer));

    /// <summary>What no act knows: a reason or a choice under a misspelt name must not be passed over.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; init; }

    /// <summary>Reads a request, and says what is wrong with it.</summary>
    public static async Task<(ActRequest Body, Act Act, Refusal? Refusal)> ReadAsync(
        HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        var body = await JsonBody.ReadAsync<ActRequest>(request, MostBytes, cancellationToken);
        var refusal = Act.TryCreate(body?.By, body?.Reason ?? body?.Note, out var act);
        return body is null
            ? (
                new(null, null, null, null),
                act,
                Refusal.Invalid("body", $"by、note などを含む JSON オブジェクトを送信してください（{MostBytes:#,0}バイト未満）。")
            )
            : (
                body,
                act with
                {
                    Confirmed = body.Confirmed ?? [],
                },
                JsonBody.UnknownIn<ActRequest>(body.Unknown) ?? refusal
            );
    }
}
