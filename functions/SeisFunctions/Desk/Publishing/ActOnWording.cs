using SeisFunctions.Desk.Acting;
using SeisFunctions.Desk.Parts;
using SeisFunctions.Domain;
using SeisFunctions.Publishing;

namespace SeisFunctions.Desk.Publishing;

/// <summary>
/// <c>GET, POST /publication/{code}/texts/{key}/acts/{act}</c>: words a text otherwise where it is published
/// (<c>reword</c>), or publishes it as the applicant wrote it (<c>restore</c>).
/// </summary>
public sealed class ActOnWording(DeskDoor door, ActForm form, Wordings wordings)
{
    private const string Reword = "reword",
        Restore = "restore",
        Text = "text";

    // A character of a wording takes nine bytes in a form.
    private const int MostBytes = DeskDoor.MostBytes + (9 * Wordings.Longest);

    /// <summary>200 with the form or its confirmation; 303 once it is done; 400, 403, 404.</summary>
    [Function(nameof(ActOnWording))]
    public Task<IResult> RunAsync(
        [HttpTrigger(
            AuthorizationLevel.Anonymous,
            "get",
            "head",
            "post",
            Route = "publication/{code}/texts/{key}/acts/{act}"
        )]
            HttpRequest request,
        string code,
        string key,
        string act,
        CancellationToken cancellationToken
    ) =>
        door.ActAsync(request, async user =>
            Applicant.IsCode(code)
            && await wordings.FindAsync(code, key, cancellationToken) is { } text
            && ActsOn(code, text).FirstOrDefault(one => one.Word == act) is { } chosen
                ? await form.AnswerAsync(
                    request,
                    user,
                    chosen,
                    AuditEntry.OfApplication(code),
                    new("公表", PublicationLinks.Page),
                    PublicationLinks.Page,
                    cancellationToken
                )
                : DeskDoor.NotFound("公表する文章")
        );

    /// <summary>Links beside a text.</summary>
    internal static IReadOnlyList<Link> LinksFor(Candidate candidate, PublishedText text)
    {
        var path = $"{PublicationLinks.Page}/{candidate.Applicant.Code}/texts/{text.Key}/acts";
        return text.IsReworded
            ? [new("公表用の文言を修正する", $"{path}/{Reword}"), new("申請の記載に戻す", $"{path}/{Restore}")]
            : [new("公表用に文言を改める", $"{path}/{Reword}")];
    }

    private IReadOnlyList<DeskAct> ActsOn(string code, PublishedText text) =>
        [
            new(
                Reword,
                $"公表用に文言を改める：{text.Where}",
                "公表する文書に載せる文言だけを改めます。申請の内容は変わりません。申請の記載が新しい提出で変わると、改めた文言は使われなくなります。",
                [
                    new(
                        Text,
                        "公表する文言",
                        ActFieldKind.Letter,
                        text.Text.Length > 0 ? text.Text : text.Written,
                        true,
                        "個人の氏名、電話番号、メールアドレスを含めないでください。",
                        Longest: Wordings.Longest
                    ),
                ],
                (values, who, cancellation) => wordings.RewordAsync(code, text.Key, values[Text], who, cancellation)
            )
            {
                NoteRequired = true,
                MostBytes = MostBytes,
                Notice = text.IsUnclear ? "この記入欄は読み取りが確定していません。原本を確認して入力してください。" : null,
            },
            new(
                Restore,
                $"申請の記載に戻す：{text.Where}",
                "改めた文言を取り消し、申請に記載された文章を公表します。",
                [],
                (_, who, cancellation) => wordings.RewordAsync(code, text.Key, null, who, cancellation)
            )
            {
                NoteRequired = true,
            },
        ];
}
