namespace SeisFunctions.Domain.Collections;

/// <summary>How something that is collected stands at a time, most urgent first.</summary>
public enum CollectionStatus
{
    /// <summary>期限超過: it has not come by its date.</summary>
    Overdue,

    /// <summary>求めていない提出: it has come, and the application asks for no such thing.</summary>
    Unexpected,

    /// <summary>確認待ち: a mail that brings it waits for an officer.</summary>
    Waiting,

    /// <summary>相違あり: it has come, and differs from what was to come.</summary>
    Differs,

    /// <summary>未着.</summary>
    Missing,

    /// <summary>受領.</summary>
    Received,

    /// <summary>免除.</summary>
    Waived,

    /// <summary>対象外: it has not come, and its applicant has nothing to hand in any more.</summary>
    NotDue,
}
