using SeisFunctions.Domain;
using SeisFunctions.Domain.Routes;
using SeisFunctions.Domain.Senders;

namespace SeisFunctions.Querying.Routes;

/// <summary>A route test with how it arrived.</summary>
/// <param name="SubmissionId">Its id.</param>
/// <param name="Number">テスト番号.</param>
/// <param name="ReceivedAt">Time of receipt.</param>
/// <param name="Subject">Subject of the mail, or null.</param>
/// <param name="From">Address of the sender, or null.</param>
/// <param name="Owner">Whose address it is, or null while it is not read.</param>
/// <param name="Proof">Whether the mail came from it, or null while it is not read.</param>
/// <param name="Standing">Whether it proves the route, or null while it is not read.</param>
/// <param name="Problems">What stands against an application by the same route.</param>
/// <param name="Files">Its files.</param>
/// <param name="Notes">What became of the mail as a whole.</param>
/// <param name="Filled">Whether one of our forms in it is filled in.</param>
/// <param name="Checked">Whether a server has looked at its sender: by the settings nobody may.</param>
public sealed record RouteTestView(
    string SubmissionId,
    string Number,
    DateTimeOffset ReceivedAt,
    string? Subject,
    string? From,
    AddressOwner? Owner,
    SenderProof? Proof,
    RouteStanding? Standing,
    IReadOnlyList<RouteProblem> Problems,
    IReadOnlyList<TestedFileView> Files,
    IReadOnlyList<RouteNoteView> Notes,
    bool Filled,
    bool Checked
)
{
    /// <summary>Of a test.</summary>
    /// <param name="test">As it stands in the register.</param>
    /// <param name="reading">What was read from it, or null.</param>
    public static RouteTestView Of(Submission test, SubmissionReading? reading) =>
        Of(test, reading?.Route, reading is null or { Authenticity.Outcome: not AuthenticityOutcome.NotChecked });

    private static RouteTestView Of(Submission test, RouteAccount? account, bool isChecked) =>
        new(
            test.Id,
            test.ReceiptNumber,
            test.ReceivedAt,
            test.Subject,
            test.From,
            test.Route?.Owner,
            test.Route?.Proof,
            test.Route?.Standing,
            [.. (test.Route?.Problems ?? []).Select(RouteProblem.Of)],
            [.. (account?.Files ?? []).Select(TestedFileView.Of)],
            [.. (account?.Notes ?? []).Concat(RouteResult.OnTheWay(test)).Select(RouteNoteView.Of)],
            account?.IsFilled == true,
            isChecked
        );
}

/// <summary>A file of a test.</summary>
/// <param name="Name">As it arrived.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Type">What it is, in Japanese.</param>
/// <param name="Form">Name of the form that it is or was meant to be, or null.</param>
/// <param name="Read">Whether the form was read from it.</param>
/// <param name="Notes">What became of it on the way.</param>
public sealed record TestedFileView(
    string Name,
    long Size,
    string Type,
    string? Form,
    bool Read,
    IReadOnlyList<RouteNoteView> Notes
)
{
    internal static TestedFileView Of(FileRoute file) =>
        new(
            file.Name,
            file.Bytes,
            RouteWords.Of(file.Format),
            file.Form,
            file.IsRead,
            [.. file.Notes.Select(RouteNoteView.Of)]
        );
}

/// <summary>Something that became of a mail or file on its way.</summary>
/// <param name="Code">What.</param>
/// <param name="Effect">What it means for an application.</param>
/// <param name="Text">What happened, in Japanese.</param>
public sealed record RouteNoteView(RouteChange Code, RouteEffect Effect, string Text)
{
    internal static RouteNoteView Of(RouteNote note) =>
        new(note.Change, RouteWords.EffectOf(note.Change), RouteWords.WhatOf(note));
}
