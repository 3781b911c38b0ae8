namespace SeisFunctions.Acknowledging.Letters;

/// <summary>受付状況のお知らせ, to the officers on duty: numbers alone.</summary>
internal sealed record DigestLetter : LetterModel
{
    public required string Now { get; init; }
    public required string Deadline { get; init; }

    /// <summary>State of the call, as the API spells it.</summary>
    public required string State { get; init; }

    /// <summary>Days of the calendar until the deadline; 0 on its day.</summary>
    public required int Days { get; init; }

    public required int Tasks { get; init; }

    /// <summary>Whether there are more tasks than were counted.</summary>
    public required bool Many { get; init; }

    public required int Held { get; init; }
    public required int Second { get; init; }
    public required int Unreadable { get; init; }
    public required int Waiting { get; init; }

    /// <summary>Mails that bring what is collected and are not in order.</summary>
    public required int Collected { get; init; }

    /// <summary>Things that are collected and have not come by their dates.</summary>
    public required int Overdue { get; init; }

    public required int Correspondence { get; init; }

    /// <summary>Route tests whose forms are filled in.</summary>
    public int Tests { get; init; }

    public required int Late { get; init; }
    public required int Drafts { get; init; }
    public required int Rounds { get; init; }

    /// <summary>1 on a day on which applicants are to be reminded of the deadline and nobody has; else 0.</summary>
    public int Reminders { get; init; }

    /// <summary>Which day that is, since it may have begun before today: 締切の1日前（3月25日）; empty where none is.</summary>
    public string ReminderDay { get; init; } = "";

    /// <summary>Registrations for the briefing in which something was entered after an officer's act.</summary>
    public int Registrations { get; init; }

    /// <summary>How many wait to be told where the briefing is joined while nobody has said so; 0 before it is time.</summary>
    public int Uninformed { get; init; }

    /// <summary>Letters that were not answered by their date.</summary>
    public required int Unanswered { get; init; }

    /// <summary>Applicants that were told a result which does not stand any more.</summary>
    public int Overtaken { get; init; }

    public required int Failed { get; init; }
    public required int Bounced { get; init; }
    public required int Suppressed { get; init; }
    public required int Judgement { get; init; }
    public required int Mend { get; init; }
    public required int Eligible { get; init; }
    public required int Deficient { get; init; }
    public required int NeedsReview { get; init; }
    public required int Ineligible { get; init; }
    public required int Silent { get; init; }

    /// <summary>Submissions received within the last 24 hours.</summary>
    public required int Arrived { get; init; }

    public required int Unread { get; init; }

    /// <summary>When the mailbox was last read, or nothing.</summary>
    public required string MailboxReadAt { get; init; }

    public required bool MailboxFails { get; init; }

    /// <summary>Messages that the mailbox has and the register has not.</summary>
    public required int Untaken { get; init; }

    public required string At { get; init; }

    /// <summary>The desk's list of tasks, or nothing where its address is not known.</summary>
    public required string Link { get; init; }
}
