namespace SeisFunctions.Acknowledging;

/// <summary>Setting <c>Desk__SecondApproval</c>: who may approve letters to many.</summary>
public sealed class ApprovalOptions
{
    /// <summary>It stands among the settings of the desk.</summary>
    public const string Section = "Desk";

    /// <summary>
    /// Whether letters that need a second officer (results) are approved by another than the writer. A desk with one
    /// officer may set false, and each record of such an approval says so.
    /// </summary>
    public bool SecondApproval { get; set; } = true;

    /// <summary>
    /// Whether signing in tells who an officer is, as the desk is set up, and no setting of its own: then nobody approves
    /// such a letter under a name that was only entered.
    /// </summary>
    internal bool OfficersAreKnown { get; set; }
}
