namespace SeisFunctions.Domain.Senders;

/// <summary>Why a submission, or a form of it, waits for a person.</summary>
public enum HoldReason
{
    /// <summary>Its address belongs to no applicant.</summary>
    SenderUnknown,

    /// <summary>Its address is another applicant's.</summary>
    SenderOfOther,

    /// <summary>Our mail server has found that it does not come from the address that it names.</summary>
    SenderFailed,

    /// <summary>
    /// The secretariat itself has sent it in, and nobody has stated yet for whom, when and where it was received.
    /// </summary>
    Filing,

    /// <summary>
    /// It was uploaded, and the link that was mailed to the address that it states has not been followed.
    /// </summary>
    SenderUnconfirmed,

    /// <summary>Its address is the applicant's own and not proved, and it would replace a form that stands.</summary>
    SenderUnproved,

    /// <summary>
    /// Another sender of the same applicant has sent this form before: the two may be two applications.
    /// </summary>
    Second,

    /// <summary>Nothing is filled in, and it would replace a form that is.</summary>
    Blank,

    /// <summary>Its file is that of a version that another has replaced already.</summary>
    Replaced,

    /// <summary>It lacks entries that the form which stands has.</summary>
    Partial,
}
