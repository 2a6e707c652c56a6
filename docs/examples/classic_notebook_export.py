#!/usr/bin/env python
# coding: utf-8

# # Three quantum coins
#
# A notebook from the years of `qiskit.IBMQ`, saved as a script.

# In[1]:

from qiskit import *
from qiskit.tools.monitor import job_monitor
from qiskit.visualization import plot_histogram

# In[2]:

coins = QuantumCircuit(3, 3)
coins.h([0, 1, 2])
coins.measure([0, 1, 2], [0, 1, 2])
coins.draw("mpl")

# In[3]:

simulator = Aer.get_backend("qasm_simulator")
expected = execute(coins, simulator, shots=1000).result().get_counts()

# In[4]:

IBMQ.load_account()
provider = IBMQ.get_provider(hub="ibm-q")
lima = provider.get_backend("ibmq_lima")
job = execute(coins, backend=lima, shots=1000)
job_monitor(job)

# In[5]:

plot_histogram([expected, job.result().get_counts()], legend=["simulator", "lima"])
