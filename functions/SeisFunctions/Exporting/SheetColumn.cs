namespace SeisFunctions.Exporting;

/// <summary>A column of a sheet.</summary>
/// <param name="Header">Its header.</param>
/// <param name="Width">Its width in characters.</param>
/// <param name="Value">Its value: text, a number, an instant, a <see cref="SheetLink"/> or null.</param>
public sealed record SheetColumn<T>(string Header, double Width, Func<T, object?> Value);

/// <summary>A text that leads somewhere.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Target">Address, or a place in the workbook after a <c>#</c>.</param>
public sealed record SheetLink(string Text, string Target);
