using SeisFunctions.Acknowledging;
using SeisFunctions.Calls;
using SeisFunctions.Calls.Applicants;
using SeisFunctions.Desk.Routes;
using SeisFunctions.Domain;
using SeisFunctions.Domain.Contacts;
using SeisFunctions.Forms.Definition;
using SeisFunctions.Intake;
using SeisFunctions.Querying;
using SeisFunctions.Querying.Routes;
using SeisFunctions.Storing;

namespace SeisFunctions.Desk.Calling;

/// <summary>Gathers whom to call, about what, and what was the last contact.</summary>
public sealed class CallListReader(
    ContactRegister contacts,
    ApplicationRegister applications,
    RegisterCounter counter,
    LetterRegister letters,
    NoteActs notes,
    RouteBoard routes,
    CallDefinition call
)
{
    // Each is looked up by itself; nobody calls more in a week.
    internal const int MostShown = ApplicantList.MostShownSilent;

    // As many as storage answers at once without delay.
    private const int AtOnce = 16;

    // Of an application with fifty findings the page has all.
    private const int MostPoints = 8;

    /// <summary>The applicants, silent ones first, and whether there are more.</summary>
    /// <param name="all">Also those with nothing open.</param>
    /// <param name="afterDeadline">Whether the deadline has passed.</param>
    /// <param name="cancellationToken">Stops the look.</param>
    public async Task<(IReadOnlyList<CallLine> Lines, bool HasContacts, bool More)> ReadAsync(
        bool all,
        bool afterDeadline,
        CancellationToken cancellationToken
    )
    {
        var list = await contacts.ReadAsync(cancellationToken);
        var counts = await counter.ReadAsync(cancellationToken);
        var asked = call
            .Applicants.ShownSilent.Select(one => one.Code)
            .Concat(list.Contacts.Select(contact => contact.Applicant))
            .Concat(counts.Applicants.Keys)
            .Distinct()
            .Select(code => (Code: code, Turn: TurnOf(code, counts, afterDeadline)))
            .Where(one => all || one.Turn < Turn.Nothing)
            .OrderBy(one => one.Turn)
            .ThenBy(one => one.Code, StringComparer.Ordinal)
            .ToList();
        var lines = new CallLine[Math.Min(asked.Count, MostShown)];
        await Parallel.ForAsync(
            0,
            lines.Length,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
            async (at, token) => lines[at] = await LineAsync(asked[at].Code, list, counts, afterDeadline, token)
        );
        return (lines, list.Contacts.Count > 0, asked.Count > MostShown);
    }

    // Who is called first.
    private enum Turn
    {
        Silent,
        Waiting,
        Deficient,
        Doubtful,
        Nothing,
    }

    private static Turn TurnOf(string code, RegisterCounts counts, bool afterDeadline) =>
        counts.StatusOf(code, afterDeadline) switch
        {
            null => counts.IsSilent(code) ? Turn.Silent
                : counts.IsErased(code) ? Turn.Nothing
                : Turn.Waiting,
            ApplicationStatus.Deficient or ApplicationStatus.Ineligible => Turn.Deficient,
            ApplicationStatus.NeedsReview => Turn.Doubtful,
            _ => Turn.Nothing,
        };

    private async Task<CallLine> LineAsync(
        string code,
        ContactList list,
        RegisterCounts counts,
        bool afterDeadline,
        CancellationToken cancellationToken
    )
    {
        var found = await applications.FindAsync(code, cancellationToken);
        var result = found?.Result;
        var points = result is null ? [] : LetterWriter.OpenPointsOf(result, !afterDeadline);
        return new(
            new(call.Applicant(code)?.Name ?? code, Links.Application(code)),
            counts.PartnerOf.GetValueOrDefault(code, []) is { Count: > 0 } leaders
                ? string.Join("、", leaders.Select(leader => call.Applicant(leader)?.Name ?? leader))
                : null,
            found is var (row, _) ? Labels.Of(row.StatusAt(afterDeadline)) : Labels.OfNoApplication(code, counts),
            [
                .. (result is null ? [] : OfForm(result.Application))
                    .Concat(list.Of(code).Select(Of))
                    .Where(contact => contact.Telephone.Length + contact.Who.Length > 0)
                    .DistinctBy(contact => contact.Telephone.Length > 0 ? contact.Telephone : contact.Who),
            ],
            points.Count > MostPoints ? [.. points.Take(MostPoints), $"ほか{points.Count - MostPoints}件"] : points,
            await LastAsync(code, found?.Row.ReceivedAt, cancellationToken),
            RouteLines.InShort(await routes.RouteOfAsync(code, cancellationToken))
        );
    }

    private static CallContact Of(Contact contact) =>
        new(string.Join(' ', new[] { contact.Department, contact.Name }.Where(text => text.Length > 0)), contact.Telephone);

    // The contact that the form names comes first: it is the newer one.
    private IEnumerable<CallContact> OfForm(Application application)
    {
        string[] names = [Text(FieldRole.ContactDepartment), Text(FieldRole.ContactName)];
        var who = string.Join(' ', names.Where(text => text.Length > 0));
        var telephone = Text(FieldRole.Telephone);
        return who.Length + telephone.Length == 0 ? [] : [new(who, telephone)];

        string Text(FieldRole role) =>
            call.FieldWith(role) is { } address && application.Field(address.Form, address.Field) is { } field
                ? ReadText.InCell(field)
                : "";
    }

    private async Task<string?> LastAsync(
        string code,
        DateTimeOffset? receivedAt,
        CancellationToken cancellationToken
    )
    {
        var kept = await notes.OfAsync(AuditEntry.OfApplication(code), cancellationToken);
        var sent = await letters.OfAsync(code, cancellationToken);
        var contact = kept
            .Notes.Where(note => note.Text.Kind == NoteKind.Call)
            .Select(note => (At: note.Text.HeldAt ?? note.At, Text: $"電話（{note.Text.With}）{note.Text.Text}"))
            .Concat(
                sent.Where(letter => letter.SentAt is not null)
                    .Select(letter => (At: letter.SentAt!.Value, Text: $"{Labels.Of(letter.Kind, call)}を送信"))
            )
            .Concat(receivedAt is { } at ? [(At: at, Text: "提出を受付")] : [])
            .OrderByDescending(one => one.At)
            .ToList();
        return contact is [var (last, text), ..] ? $"{Words.Second(last)}　{text}" : null;
    }
}
