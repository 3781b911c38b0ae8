using SeisFunctions.Forms;
using SeisFunctions.Mail;

namespace SeisFunctions.Routes;

/// <summary>A file of a message with what was read from it.</summary>
/// <param name="Index">Position in the message, from 0.</param>
/// <param name="File">The file.</param>
/// <param name="Reading">What was read.</param>
public sealed record ArrivedFile(int Index, OpenedFile File, FileReading Reading);
