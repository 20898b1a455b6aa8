create index operation_log_of_periods on operation_log (sequence)
    where operation in ('period.close', 'period.reopen');
