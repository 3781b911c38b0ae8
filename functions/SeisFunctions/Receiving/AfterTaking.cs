namespace SeisFunctions.Receiving;

/// <summary>
/// What people see of a message in the mailbox once it is safe. For people only: what has been taken is known from the
/// register.
/// </summary>
public enum AfterTaking
{
    /// <summary>It is left as it is.</summary>
    Nothing,

    /// <summary>It is marked with a keyword.</summary>
    Flag,

    /// <summary>It is moved to another folder.</summary>
    Move,
}
