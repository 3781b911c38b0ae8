namespace SeisFunctions.Mail;

/// <summary>What the header block of a message shows.</summary>
public enum HeaderKind
{
    /// <summary>A message with at least one of the fields that every mail has.</summary>
    Mail,

    /// <summary>No such field: some other kind of content.</summary>
    NotMail,

    /// <summary>More bytes or lines than <see cref="Calls.CallLimits"/> allow; must not be given to a parser.</summary>
    TooLarge,
}
