using System.Globalization;
using SeisFunctions.Desk.Acting;
using SeisFunctions.Desk.Parts;
using SeisFunctions.Desk.SigningIn;
using SeisFunctions.Domain;
using SeisFunctions.Intake;

namespace SeisFunctions.Desk.Noting;

/// <summary>
/// The forms by which officers write down a note or a call, and say who deals with something. Nothing follows from
/// them, so that they are done at once, without being shown once more.
/// </summary>
public sealed class NoteForms(NoteActs notes, IOptions<DeskOptions> options, TimeProvider clock)
{
    private const string Note = "note",
        Call = "call",
        Own = "own";

    /// <summary>Buttons for the page of a submission or an applicant.</summary>
    internal static IReadOnlyList<Link> LinksFor(string path) =>
        [
            new("電話を記録する", $"{path}/acts/{Call}"),
            new("メモを残す", $"{path}/acts/{Note}"),
            new("担当を決める", $"{path}/acts/{Own}"),
        ];

    /// <summary>The act of this word, or null.</summary>
    /// <param name="word">Word in its path.</param>
    /// <param name="subject">What it is about, as records of acts name it.</param>
    /// <param name="user">Who acts.</param>
    internal DeskAct? Find(string word, string subject, DeskUser user) =>
        word switch
        {
            Note => new(
                word,
                "メモを残す",
                "事務局内部のメモです。状態は変わらず、申請者には通知しません。保存期間が終わると消去します。",
                [],
                (_, who, cancellation) => notes.NoteAsync(subject, Note, null, null, who, cancellation)
            )
            {
                NoteLabel = "内容",
                NoteHint = null,
                NoteRequired = true,
                Button = "記録する",
            },
            Call => new(
                word,
                "電話を記録する",
                "電話の内容を、事務局内部の記録として残します。状態は変わらず、申請者には通知しません。保存期間が終わると消去します。",
                [
                    new(
                        "heldAt",
                        "電話の日時",
                        ActFieldKind.Instant,
                        JapanTime
                            .Of(clock.GetUtcNow())
                            .ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture),
                        true
                    ),
                    new("with", "相手", ActFieldKind.Line, "", true, "部署と氏名", Longest: NoteText.LongestWith),
                ],
                (values, who, cancellation) =>
                    notes.NoteAsync(subject, Call, values["with"], values["heldAt"], who, cancellation)
            )
            {
                NoteLabel = "内容",
                NoteHint = null,
                NoteRequired = true,
                Button = "記録する",
            },
            Own => new(
                word,
                "担当を決める",
                "担当する方の氏名を入力してください。自分の氏名を入力すると引き取り、ほかの方の氏名を入力すると引き継ぎます。",
                [
                    new(
                        "owner",
                        "担当する方の氏名",
                        ActFieldKind.Line,
                        user.Name ?? "",
                        false,
                        "空欄にすると、担当なしに戻ります。",
                        [.. options.Value.KnownNames.Select(name => new Choice(name, name, false))],
                        Act.LongestName
                    ),
                ],
                (values, who, cancellation) => notes.OwnAsync(subject, values["owner"], who, cancellation)
            )
            {
                NoteLabel = "引継ぎの内容",
                Button = "決める",
            },
            _ => null,
        };
}
