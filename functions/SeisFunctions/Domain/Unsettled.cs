using SeisFunctions.Domain.Senders;

namespace SeisFunctions.Domain;

/// <summary>
/// What keeps a submission that was on time, or a form of it, out of an application until a person has settled it.
/// Pure.
/// </summary>
public static class Unsettled
{
    /// <summary>Why, in Japanese; null where nothing of it waits.</summary>
    public static string? ReasonOf(Submission submission, CallSchedule schedule) =>
        submission switch
        {
            { Kind: not SubmissionKind.Submission } or { State: SubmissionState.Rejected or SubmissionState.Late } =>
                null,
            { IsDamaged: true } or { Failure.GivenUp: true } => "読み取れないため、事務局が原本を確認します。",
            { WaitsToBeRead: true } => "読み取りを待っています。",
            { Hold: { } hold } => Holds.Of(hold).Message,
            { Applicant: null } => "申請者を特定できません。事務局が確認します。",
            { Admission: not null } or { Ruling.Kind: RulingKind.Assigned } => null,
            { FoundAfterClosing: true } => "締切の確定後に見つかりました。事務局が確認します。",
            _ when submission.ReceivedAt < schedule.OpensAt => "公募の開始前に到着しました。事務局が確認します。",
            _ => null,
        };
}
