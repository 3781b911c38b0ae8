using SeisFunctions.Calls;
using SeisFunctions.Desk.Parts;
using SeisFunctions.Storing;

namespace SeisFunctions.Desk.Contacts;

/// <summary><c>GET /contacts</c>: the list of contacts that counts.</summary>
public sealed class ShowContacts(DeskDoor door, ContactRegister contacts, CallDefinition call)
{
    /// <summary>200 with the page.</summary>
    [Function(nameof(ShowContacts))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "contacts")] HttpRequest request,
        CancellationToken cancellationToken
    ) =>
        door.ShowAsync(request, async user =>
        {
            var frame = await door.FrameAsync(user, "連絡先一覧", Links.Contacts, cancellationToken);
            var list = await contacts.ReadAsync(cancellationToken);
            var taken = await contacts.CurrentAsync(cancellationToken);
            return DeskDoor.Page<ContactsPage>(
                new ContactsModel(
                    frame,
                    frame.Title,
                    taken is null
                        ? "連絡先一覧はまだ取り込まれていません。取り込むと、未提出の申請者に締切前のご案内を送り、電話連絡票に電話番号を載せることができます。"
                        : $"{Words.Minute(taken.At)}に{taken.By}が取り込みました（{list.Contacts.Count}件）。保存期間が終わると消去します。",
                    ContactLines.Of(list, call, frame.CanAct),
                    taken is null ? [] : ContactLines.MissingIn(list, call),
                    null,
                    [
                        .. frame.CanAct ? [ImportContacts.Link] : Array.Empty<Link>(),
                        new("締切前のご案内", Links.Reminders),
                        new("電話連絡票", Links.CallList),
                    ]
                )
            );
        });
}
