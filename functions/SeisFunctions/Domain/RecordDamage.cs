using SeisFunctions.Forms;

namespace SeisFunctions.Domain;

/// <summary>What is shown in place of a record that cannot be read any more. The raw message is a record of its own, from which everything else is made again.</summary>
public static class RecordDamage
{
    /// <summary>The finding that tells of it.</summary>
    public static Finding Finding { get; } = new(
        "record.damaged", Severity.Error, "記録が壊れているため、内容を表示できません。原本は保管しています。「読み直す」を選ぶと、原本から作り直します。");
}
