using SeisFunctions.Contacting;
using SeisFunctions.Desk.Acting;
using SeisFunctions.Intake;

namespace SeisFunctions.Desk.Contacts;

/// <summary>
/// <c>GET, POST /contacts/acts/import</c>: a list of contacts is read in from a file. Nothing counts before it is taken
/// over.
/// </summary>
public sealed class ImportContacts(DeskDoor door, FormToken token, ContactActs contactActs)
{
    internal static readonly Parts.Link Link = new("連絡先一覧を読み込む", $"{Links.Contacts}/acts/import");

    /// <summary>
    /// Lines of each kind that the page shows: who has a wrong file in hand sees that by a few, and nobody mends more
    /// before reading it in once more. A file of 4 MiB can have 60,000 faulty lines, of which a page would be 6 MB.
    /// </summary>
    internal const int MostShown = 200;

    // The file, and a little for the token and what parts them.
    private const int MostBytes = ContactSheet.MostBytes + (64 * 1024);

    /// <summary>200 with the form, or with what is read otherwise than it is written; 303 to what the file says; 400 with every line that is not understood, 403.</summary>
    [Function(nameof(ImportContacts))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", Route = "contacts/acts/import")]
            HttpRequest request,
        CancellationToken cancellationToken
    ) =>
        door.ActAsync(request, async user =>
        {
            var frame = await door.FrameAsync(user, "連絡先一覧を読み込む", Links.Contacts, cancellationToken);
            if (!HttpMethods.IsPost(request.Method))
                return Page(null, [], [], StatusCodes.Status200OK);
            var (form, unreadable) = await PostedForm.ReadAsync(
                request,
                MostBytes,
                DeskDoor.MostFields,
                cancellationToken
            );
            if (unreadable is not null)
                return unreadable;
            if (!await token.AcceptsAsync(request))
                return Page(FormToken.Unproved.Title, [], [], StatusCodes.Status403Forbidden);
            if (form.Files is not [{ Length: > 0 } file])
                return Page("ファイルを1つ選んでください。", [], [], StatusCodes.Status400BadRequest);
            using var content = new MemoryStream();
            await file.CopyToAsync(content, cancellationToken);
            var (reading, id) = await contactActs.ReadAsync(content.ToArray(), cancellationToken);
            return id is null ? Page(null, reading.Faults, reading.Notes, StatusCodes.Status400BadRequest)
                : reading.Notes.Count > 0 ? Page(null, [], reading.Notes, StatusCodes.Status200OK, Links.ContactList(id))
                : DeskDoor.SeeOther(request, Links.ContactList(id));

            IResult Page(
                string? refusal,
                IReadOnlyList<LineNote> faults,
                IReadOnlyList<LineNote> notes,
                int status,
                string? next = null
            ) =>
                DeskDoor.Page<ImportPage>(
                    new ImportModel(
                        frame,
                        token.For(request),
                        refusal,
                        LinesOf(faults),
                        LinesOf(notes),
                        next
                    ),
                    status
                );
        });

    private static NotedLines LinesOf(IReadOnlyList<LineNote> notes) =>
        new(
            [
                .. notes
                    .Take(MostShown)
                    .Select(note => (note.Line is { } number ? $"{number}行目" : "ファイル", note.Text)),
            ],
            notes.Count
        );
}
