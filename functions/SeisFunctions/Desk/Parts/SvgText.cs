using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace SeisFunctions.Desk.Parts;

/// <summary>Text in a drawing: Razor takes <c>text</c> for a word of its own.</summary>
public sealed class SvgText : ComponentBase
{
    /// <summary>Class of its look.</summary>
    [Parameter, EditorRequired]
    public required string Css { get; set; }

    /// <summary>Where it stands.</summary>
    [Parameter, EditorRequired]
    public double X { get; set; }

    /// <inheritdoc cref="X"/>
    [Parameter, EditorRequired]
    public double Y { get; set; }

    /// <summary>start, middle or end.</summary>
    [Parameter]
    public string Anchor { get; set; } = "middle";

    /// <summary>The text.</summary>
    [Parameter, EditorRequired]
    public required string Text { get; set; }

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "class", Css);
        builder.AddAttribute(2, "x", X.ToString(CultureInfo.InvariantCulture));
        builder.AddAttribute(3, "y", Y.ToString(CultureInfo.InvariantCulture));
        builder.AddAttribute(4, "text-anchor", Anchor);
        builder.AddContent(5, Text);
        builder.CloseElement();
    }
}
