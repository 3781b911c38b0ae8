using SeisFunctions.Desk.Acting;
using SeisFunctions.Desk.Parts;
using SeisFunctions.Domain.Contacts;
using SeisFunctions.Intake;

namespace SeisFunctions.Desk.Contacts;

/// <summary><c>GET, POST /contacts/{id}/acts/{act}</c>: takes a list of contacts over that was read in.</summary>
public sealed class ActOnContacts(DeskDoor door, ActForm form, ContactActs contactActs)
{
    private const string Take = "take";

    /// <summary>200 with the form or its confirmation; 303 once it is done; 400, 403, 404.</summary>
    [Function(nameof(ActOnContacts))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", Route = "contacts/{id}/acts/{act}")]
            HttpRequest request,
        string id,
        string act,
        CancellationToken cancellationToken
    ) =>
        door.ActAsync(request, async user =>
            act == Take
                ? await form.AnswerAsync(
                    request,
                    user,
                    TakeOver(id),
                    ContactList.Subject,
                    new("連絡先一覧", Links.Contacts),
                    Links.Contacts,
                    cancellationToken
                )
                : DeskDoor.NotFound("操作")
        );

    /// <summary>The button for a list.</summary>
    internal static Link LinkFor(string id) => new("取り込む", $"{Links.ContactList(id)}/acts/{Take}");

    private DeskAct TakeOver(string id) =>
        new(
            Take,
            "連絡先一覧を取り込む",
            "読み込んだ一覧を、今の連絡先一覧と置き換えます。今の一覧は消去します。",
            [],
            (_, who, cancellation) => contactActs.TakeOverAsync(id, who, cancellation)
        )
        {
            NoteLabel = "備考",
            NoteHint = "操作記録に残ります。個人の氏名は記載しないでください。",
            Button = "取り込む",
            Irreversible = true,
        };
}
