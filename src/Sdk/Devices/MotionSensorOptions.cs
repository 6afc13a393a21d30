namespace Patchbay.Devices;

/// <summary>
/// Options of a sensor that reports motion, and whose rule is the number of minutes for which one counts. Its driver says by <see cref="ISensor.WatchAsync"/> or
/// <see cref="ISensor.ConditionMetAsync"/> whether there is motion at this moment; the host keeps the condition met until the minutes after the last motion are over.
/// With rule 0 the condition falls with the motion.
/// </summary>
public abstract record MotionSensorOptions : SensorOptions;
