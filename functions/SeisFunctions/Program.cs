using SeisFunctions.Commands;
using SeisFunctions.Hosting;

ExpressionLimit.Set();

// The Functions runtime starts its workers with these arguments; a person does not.
var isWorker = args.Any(argument => argument is "--functions-worker-id" or "--workerId");
return await StartFaults.ToldAsync(() => isWorker ? IntakeApp.RunWorkerAsync(args) : CommandLine.RunAsync(args));
