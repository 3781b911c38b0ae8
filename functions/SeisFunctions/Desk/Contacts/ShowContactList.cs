using SeisFunctions.Calls;
using SeisFunctions.Desk.Acting;
using SeisFunctions.Domain;
using SeisFunctions.Domain.Contacts;
using SeisFunctions.Querying;
using SeisFunctions.Storing;

namespace SeisFunctions.Desk.Contacts;

/// <summary><c>GET /contacts/{id}</c>: a list of contacts that was read in, and what it changes.</summary>
public sealed class ShowContactList(
    DeskDoor door,
    ContactRegister contacts,
    Versions versions,
    CallDefinition call,
    TimeProvider clock
)
{
    /// <summary>200 with the page; 404 where it is gone.</summary>
    [Function(nameof(ShowContactList))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "contacts/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken
    ) =>
        door.ShowAsync(request, async user =>
        {
            var seen = new SeenFields(
                (await versions.OfAsync(ContactList.Subject, cancellationToken))?.Version,
                clock.GetUtcNow()
            );
            if (
                !SubmissionId.IsValid(id)
                || await contacts.FindAsync(id, cancellationToken) is not { Contacts.Count: > 0 } list
            )
                return DeskDoor.NotFound("連絡先一覧");
            var before = await contacts.ReadAsync(cancellationToken);
            if (before.Id == id)
                return DeskDoor.SeeOther(request, Links.Contacts);
            var frame = await door.FrameAsync(user, "連絡先一覧の確認", Links.Contacts, cancellationToken);
            return DeskDoor.Page<ContactsPage>(
                new ContactsModel(
                    frame,
                    frame.Title,
                    $"{list.Contacts.Count}件を読み取りました。まだ取り込んでいません。取り込むと、今の一覧と置き換わります。",
                    ContactLines.Of(list, call),
                    ContactLines.MissingIn(list, call),
                    ContactLines.Of(ContactChanges.Of(before, list), call),
                    frame.CanAct ? [seen.On(ActOnContacts.LinkFor(id)), ImportContacts.Link] : []
                )
            );
        });
}
