using SeisFunctions.Desk.Parts;

namespace SeisFunctions.Desk.Tasks;

/// <summary>Something that needs a person.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Subject">What it is about, as records of acts name it.</param>
/// <param name="State">The state that a person sees it in, as acts on several at once send it back.</param>
/// <param name="What">What it is, and its page.</param>
/// <param name="Text">Subject of the mail, or why it is there.</param>
/// <param name="From">The sender of the mail, or the address of the letter; null where there is none.</param>
/// <param name="Applicant">The applicant, or null.</param>
/// <param name="Since">Since when it waits.</param>
/// <param name="Owner">The officer who deals with it, or null.</param>
/// <param name="Settle">The form or page that settles it.</param>
/// <param name="CanBeHandled">Whether several of them can be settled at once, with one reason.</param>
public sealed record OpenTask(
    TaskKind Kind,
    string Subject,
    string State,
    Link What,
    string Text,
    string? From,
    Link? Applicant,
    DateTimeOffset Since,
    string? Owner,
    Link Settle,
    bool CanBeHandled
)
{
    /// <summary>Whether it comes from an applicant, known or not.</summary>
    public bool IsOfApplicant =>
        Kind is not (TaskKind.Round or TaskKind.Reminder or TaskKind.Meeting or TaskKind.Registration);
}
