namespace SeisFunctions.Desk.SigningIn;

/// <summary>What a person may do at the desk. Each may do what the one before may.</summary>
public enum DeskRole
{
    /// <summary>Look.</summary>
    Reader,

    /// <summary>Decide, assign, withdraw and so on; every act is recorded.</summary>
    Officer,

    /// <summary>Approve what another officer has written.</summary>
    Approver,
}
