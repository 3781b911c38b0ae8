Console.WriteLine("SeisFunctions");
