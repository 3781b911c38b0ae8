using SeisFunctions.Desk.Acting;
using SeisFunctions.Domain;
using SeisFunctions.Intake;
using SeisFunctions.Storing;

namespace SeisFunctions.Desk.Tasks;

/// <summary>
/// The forms by which officers say that they have dealt with something that no other act settles. Nothing follows from
/// it, so that it is done at once.
/// </summary>
public sealed class HandleForms(TaskActs tasks)
{
    /// <summary>Word in the path.</summary>
    internal const string Handle = "handle";

    /// <summary>The act on a late submission, or null.</summary>
    internal DeskAct? Find(string word, Submission submission) =>
        word == Handle
            ? Act(
                "期限後の提出への対応を記録し、要対応の一覧から外します。受理はしません。受理する場合は、提出の画面の「受理する」を使ってください。",
                AuditEntry.OfSubmission(submission.Id)
            )
            : null;

    /// <summary>The act on an application that has to be mended, or null.</summary>
    internal DeskAct? Find(string word, ApplicationRow row) =>
        word == Handle
            ? Act(
                "申請者に連絡したことなどを記録し、要対応の一覧から外します。申請の状態は変わりません。状態が変わるか新しい提出が届くと、再び一覧に載ります。",
                AuditEntry.OfApplication(row.Code)
            )
            : null;

    /// <summary>The act on a letter that did not arrive, or null.</summary>
    internal DeskAct? Find(string word, Letter letter) =>
        word == Handle
            ? Act(
                "電話で伝えた、連絡は不要と判断したなど、届かなかった通知又は結果の変更への対応を記録し、要対応の一覧から外します。通知は送信しません。",
                AuditEntry.OfLetter(letter.Applicant, letter.Id)
            )
            : null;

    private DeskAct Act(string explanation, string subject) =>
        new(
            Handle,
            "対応済みとする",
            explanation,
            [],
            (_, who, cancellation) => tasks.HandleAsync(subject, null, who, cancellation)
        )
        {
            NoteLabel = "どのように対応したか",
            NoteHint = "例：電話で伝えた、連絡は不要。操作記録に残ります。個人の氏名は記載しないでください。",
            NoteRequired = true,
            Button = "対応済みとする",
        };
}
