namespace SeisFunctions.Forms.Definition;

/// <summary>What the intake asks a table for, whatever the call names it.</summary>
public enum TableRole
{
    /// <summary>The municipalities that take part, one a row.</summary>
    Municipalities,
}
