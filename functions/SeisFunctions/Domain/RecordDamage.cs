using SeisFunctions.Forms;
using SeisFunctions.Forms.Findings;

namespace SeisFunctions.Domain;

/// <summary>
/// What is shown in place of a record that cannot be read any more. The raw message is a record of its own, from which
/// everything else is made again.
/// </summary>
public static class RecordDamage
{
    /// <summary>The finding that tells of it.</summary>
    public static Finding Finding { get; } = SubmissionFinding.RecordDamaged();
}
