namespace SeisFunctions.Forms.Remarks;

/// <summary>What is to be said to whoever filled in a file, and where (朱書き).</summary>
/// <param name="Form">Name of the form (様式1), or null for what concerns the file.</param>
/// <param name="Location">Place in the file (表1 3行2列; 連携市区町村!C7); null for what has none and so stands at the
/// title of the form.</param>
/// <param name="Text">One or two Japanese sentences: what is wrong, and what to do.</param>
public sealed record Remark(string? Form, string? Location, string Text);
