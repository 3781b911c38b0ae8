using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Traces;

namespace SeisFunctions.Routes;

/// <summary>A blank form as applicants download it.</summary>
/// <param name="Form">Its definition.</param>
/// <param name="Bytes">The file.</param>
/// <param name="Sha256">Its hash, lower-case hex.</param>
/// <param name="Trace">What it is made of.</param>
internal sealed record GivenForm(FormDefinition Form, byte[] Bytes, string Sha256, PackageTrace Trace);
