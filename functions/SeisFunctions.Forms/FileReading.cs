namespace SeisFunctions.Forms;

/// <summary>What one file holds: usually one form, sometimes none or several.</summary>
/// <param name="Format">What the file is by its content.</param>
/// <param name="Forms">The forms found in it.</param>
/// <param name="Findings">Why no form could be read (<c>file.password</c>, <c>file.notAForm</c>, …), or what is odd
/// about the file as a whole.</param>
public sealed record FileReading(FileFormat Format, IReadOnlyList<FormReading> Forms, IReadOnlyList<Finding> Findings);
