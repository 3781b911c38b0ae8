namespace SeisFunctions.Checking;

/// <summary>Who reads a finding.</summary>
public enum Audience
{
    /// <summary>The applicant, of what it has submitted.</summary>
    Applicant,

    /// <summary>Somebody who tries out forms that are not submitted yet.</summary>
    Trial,

    /// <summary>The secretariat.</summary>
    Officer,
}
