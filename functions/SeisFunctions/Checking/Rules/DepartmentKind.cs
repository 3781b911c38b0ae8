namespace SeisFunctions.Checking.Rules;

/// <summary>A kind of department that a table must name.</summary>
/// <param name="Option">Id of the option that marks its rows.</param>
/// <param name="Does">What such a department does, as the applicant is asked for it: DXを担当.</param>
internal sealed record DepartmentKind(string Option, string Does);
