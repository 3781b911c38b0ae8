namespace SeisFunctions.Storing;

/// <summary>Names in storage that clients and operators rely on.</summary>
public static class StorageNames
{
    /// <summary>Container of raw messages, named by their hash and never changed.</summary>
    public const string Mail = "mail";

    /// <summary>Container of the files of submissions.</summary>
    public const string Attachments = "attachments";

    /// <summary>Container of what was read from submissions and of verdicts on applications, as JSON.</summary>
    public const string Results = "results";

    /// <summary>Container of letters as RFC 5322 messages.</summary>
    public const string Letters = "letters";

    /// <summary>Container of closing statements.</summary>
    public const string Statements = "statements";

    /// <summary>Container of the keys that forms are protected with.</summary>
    public const string Keys = "keys";

    /// <summary>Queue of submissions to read.</summary>
    public const string SubmissionQueue = "submissions";

    /// <summary>Queue of letters to send.</summary>
    public const string LetterQueue = "outgoing-mail";

    /// <summary>Table of call states.</summary>
    public const string Calls = "Calls";

    /// <summary>Table of submissions.</summary>
    public const string Submissions = "Submissions";

    /// <summary>Table of the mailbox: how it does, how far its folders are read, one row per message.</summary>
    public const string Mailbox = "Mailbox";

    /// <summary>Table of applications.</summary>
    public const string Applications = "Applications";

    /// <summary>Table of letters.</summary>
    public const string Acknowledgements = "Acknowledgements";

    /// <summary>Table of the briefing and the registrations for it.</summary>
    public const string Briefing = "Briefing";

    /// <summary>Table of acts by persons and of state changes.</summary>
    public const string Audit = "Audit";

    /// <summary>Table of questions and answers for all to read.</summary>
    public const string Faq = "Faq";

    /// <summary>Table of what is collected after the closing.</summary>
    public const string Collections = "Collections";

    /// <summary>Table of the contacts that the secretariat has read in.</summary>
    public const string Contacts = "Contacts";

    internal static readonly string[] Containers = [Mail, Attachments, Results, Letters, Statements, Keys];
    internal static readonly string[] Queues =
    [
        SubmissionQueue,
        SubmissionQueue + "-poison",
        LetterQueue,
        LetterQueue + "-poison",
    ];
    internal static readonly string[] Tables =
    [
        Calls,
        Mailbox,
        Submissions,
        Applications,
        Acknowledgements,
        Briefing,
        Audit,
        Faq,
        Collections,
        Contacts,
    ];
}
