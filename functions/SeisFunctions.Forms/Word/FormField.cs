using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SeisFunctions.Forms.Packaging;

namespace SeisFunctions.Forms.Word;

/// <summary>
/// A field of Word between its <c>begin</c> and <c>end</c> characters: a legacy form field, an enclosed character, or
/// any other.
/// </summary>
internal sealed partial class FormField
{
    private readonly List<string> entries = [];
    private readonly StringBuilder instruction = new();
    private int chosen;

    /// <summary>State of a FORMCHECKBOX; null if the field is none.</summary>
    public bool? IsTicked { get; private set; }

    /// <summary>Past the <c>separate</c> character: text is the field's result.</summary>
    public bool InResult { get; set; }

    /// <summary>Whether anything of the result was read.</summary>
    public bool HasResult { get; set; }

    /// <summary>The entry of a FORMDROPDOWN that is chosen, or null.</summary>
    public string? Entry => chosen >= 0 && chosen < entries.Count ? entries[chosen] : null;

    /// <summary>The text inside an enclosed character (<c>EQ \o\ac(○,有)</c>: 有 in a circle), or null.</summary>
    public string? Enclosed =>
        EnclosedCharacter().Match(instruction.ToString()) is { Success: true } match ? match.Groups[1].Value : null;

    /// <summary>The text that Word draws from the instruction alone, or null.</summary>
    public string? Drawn => FieldInstruction.Text(instruction.ToString());

    /// <summary>The furigana that Word draws above it, or null.</summary>
    public string? Ruby => FieldInstruction.RubyOf(instruction.ToString());

    public void AddInstruction(string text)
    {
        if (instruction.Length + text.Length <= 1000)
        {
            instruction.Append(text);
        }
    }

    /// <summary>Reads <c>w:ffData</c> inside the <c>begin</c> character.</summary>
    public void ReadData(PartXml xml)
    {
        if (xml.IsEmpty)
        {
            return;
        }

        var depth = xml.Depth;
        bool? byDefault = null;
        bool? ticked = null;
        var isBox = false;
        while (xml.ReadInside(depth))
        {
            switch (xml.NodeType == System.Xml.XmlNodeType.Element ? xml.Name : "")
            {
                case "checkBox":
                    isBox = true;
                    break;
                case "checked":
                    ticked = xml.IsOn();
                    break;
                case "default" when isBox:
                    byDefault = xml.IsOn();
                    break;
                case "result":
                    _ = int.TryParse(xml.Own("val"), NumberStyles.None, CultureInfo.InvariantCulture, out chosen);
                    break;
                case "listEntry":
                    entries.Add(PartXml.WellFormed(xml.Own("val") ?? ""));
                    break;
            }
        }

        IsTicked = isBox ? ticked ?? byDefault ?? false : null;
    }

    [GeneratedRegex(
        @"^\s*EQ\s+(?:\\o(?:\\ac)?\s*\([○◯〇□◇][,;、]\s*|\\x\s*\(\s*)([^()]{1,40})\)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex EnclosedCharacter();
}
